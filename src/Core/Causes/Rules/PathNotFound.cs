using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The source's path does not exist on the revision: the folder was moved, it is only on another branch, or its last file was
/// deleted (Git has no empty folders).
/// Found: Argo CD says so; Git names the branches that have the path and the commit that took it away.
/// Do: correct spec.source.path, or follow a branch that has it. Nothing is pruned meanwhile.
/// Confused with: revision-not-found (the branch itself is missing) and nothing-rendered (the path exists and selects nothing).
/// </summary>
public sealed class PathNotFound : ErrorRule
{
    private const string Waiting = " - waiting for an external process to update ";

    public override CauseDescription Description { get; } = new("path-not-found", "The path does not exist", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 10);

    protected override Cause? Recognise(Facts facts, ArgoCdError error) =>
        TargetErrors.MissingPath(error.Text) is { } path ? Describe(facts, error, path) : null;

    public override IEnumerable<NotChecked> Unchecked(Facts facts)
    {
        foreach (var error in facts.ComparingErrors().Where(e => TargetErrors.MissingPath(e.Text) is not null).Take(1))
        {
            if (facts.GitOf(error.Message) is not { Branches.IsKnown: true })
            {
                yield return new NotChecked(Description.Id, "Which branches have the path, and where it went", OriginUnknown.Why(facts));
            }
        }
    }

    private Cause Describe(Facts facts, ArgoCdError error, string path)
    {
        var failing = FailingSource.Of(facts, error);
        var source = failing.Source;
        var elsewhere = failing.Git?.Branches.ValueIfKnown.Items.Where(b => b.PathExists).Select(b => b.Name).ToList() ?? [];
        var gone = failing.Git?.History.ValueIfKnown.Items.FirstOrDefault(e => e.Changes.Items.Any(c => c.Kind is GitChangeKind.Deleted or GitChangeKind.Renamed));
        var there = elsewhere.Count > 0 ? $"; it exists on {Words.Names(elsewhere, 4)}" : "";
        var waits = Excerpt.After(error.Text, Waiting) is { } hydrated ? $"A hydrator has not written it yet: it waits for {Words.Cap(hydrated, 200)}" : null;
        return Description.Found(
                $"{Words.Cap(path, 200)} does not exist at {failing.At}{Recognised.SourceWords(facts, error)}{there}{PathWords.Gone(facts, source, path, gone)}",
                Severity.Broken, Confidence.Proven,
                [new Evidence(Words.Cap(error.Text, 500), error.Source, error.At), .. gone is null ? [] : new[] { Cited.Commit(source.RepoUrl, gone.Commit, $"It changed {Words.Names(gone.Changes.Items.Select(c => c.OldPath ?? c.Path), 4)}.") }])
            .With(Remedies(facts, failing, gone, elsewhere))
            .Trying(failing.Git)
            .Saying([waits, .. Recognised.Notes(facts, error)]) with { Culprit = failing.Git is null ? null : Gone(failing, gone) };
    }

    private static Culprit Gone(FailingSource failing, GitHistoryEntry? gone) =>
        Culprits.On(failing.Git!, $"took {failing.Place} away", gone?.Commit, failing.HistoryIsKnown ? "no commit of this branch had it" : failing.WhyNoHistory)
            with { StillRight = StillRight.Of(failing.Git!, r => r.PathExists, gone?.Commit) };

    private static IEnumerable<Remedy> Remedies(Facts facts, FailingSource failing, GitHistoryEntry? gone, List<string> elsewhere)
    {
        var source = failing.Source;
        var computed = WaysOut.Further(facts, failing.Git).ToList();
        foreach (var way in computed)
        {
            yield return way;
        }

        yield return new Remedy($"Correct the path{WhichSource.Of(facts, source)} where the Application is declared.", "Argo CD renders again; look at What if before a sync.", RemedySafety.NeedsCare);
        if (elsewhere.Count > 0 && computed.Count == 0)
        {
            yield return new Remedy($"Or point {WhichSource.Name(facts, source)} at {elsewhere[0]}, which has the path.", "What it would change was not computed.", RemedySafety.NeedsCare, Action: "patch-source", Parameters: [.. WhichSource.Parameter(facts, source), KeyValuePair.Create("targetRevision", elsewhere[0])]);
        }

        if (gone is not null)
        {
            yield return new Remedy($"Or revert {gone.Commit.ShortId}.", "Everything that it changed is as it was before.", RemedySafety.NeedsCare, Commands: [new CopyableCommand("Revert", $"git revert {gone.Commit.Id}", "shell")]).Reverting(facts, failing.Git, gone.Commit.Id);
        }
    }
}
