using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The branch, tag or commit that the application follows does not exist in the repository: it was deleted, renamed or misspelt.
/// Found: Argo CD says that it cannot resolve it, or that the repository has no such commit; the refs name the nearest ones.
/// Do: point the application at a revision that exists, or restore the branch. Nothing is pruned meanwhile.
/// Confused with: revision-constraint-unmatched (a version constraint that no tag satisfies) and repository-unreachable.
/// </summary>
public sealed class RevisionNotFound : ErrorRule
{
    public override CauseDescription Description { get; } = new("revision-not-found", "The revision does not exist", CauseFamily.WhyDifferent, DecisionOrder.CannotRender);

    protected override Cause? Recognise(Facts facts, ArgoCdError error) =>
        TargetErrors.MissingRevision(error.Text) is { } revision ? Describe(facts, error, revision.Length > 0 ? revision : Recognised.SourceOf(facts, error).EffectiveRevision) : null;

    private Cause Describe(Facts facts, ArgoCdError error, string revision)
    {
        var source = Recognised.SourceOf(facts, error);
        var refs = facts.GitOf(error.Message)?.Refs.ValueIfKnown;
        var nearest = refs is null ? [] : Nearest.Names(revision, refs.Refs.Items.Where(r => r.IsBranch || r.IsTag).Select(r => r.ShortName));
        var near = nearest.Count > 0 ? $"; nearest: {Words.Names(nearest)}" : "";
        return Description.Found(
                $"{Words.Short(revision)} does not exist in {Words.Repository(source.RepoUrl)}{Recognised.SourceWords(facts, error)}{near}",
                Severity.Broken, Confidence.Proven,
                [new Evidence(Words.Cap(error.Text, 500), error.Source, error.At), .. Git(source, refs, revision)])
            .With(Remedies(facts, source, nearest, facts.GitOf(error.Message)))
            .Trying(facts.GitOf(error.Message))
            .Saying(Recognised.Notes(facts, error));
    }

    private static IEnumerable<Evidence> Git(ApplicationSource source, RepositoryRefs? refs, string revision)
    {
        if (refs is not null && !GitRef.IsCommitId(revision))
        {
            var there = refs.Resolve(revision) is not null;
            yield return new Evidence(there ? $"Git has {revision} now: Argo CD has not looked again." : $"None of {refs.Refs.Count} refs is {Words.Cap(revision, 120)}.", $"Git {Words.Repository(source.RepoUrl)}", refs.At, new EvidenceLink(source.RepoUrl, revision));
        }
    }

    private static IEnumerable<Remedy> Remedies(Facts facts, ApplicationSource source, IReadOnlyList<string> nearest, SourceFacts? git)
    {
        var target = nearest.Count > 0 ? nearest[0] : git?.Refs.ValueIfKnown?.Head?.Replace("refs/heads/", "");
        foreach (var way in WaysOut.Further(facts, git).Where(r => !r.Parameters.Items.Contains(KeyValuePair.Create("targetRevision", target ?? ""))))
        {
            yield return way;
        }

        var point = new Remedy(
            target is null ? $"Point {WhichSource.Name(facts, source)} at a revision that exists." : $"Point {WhichSource.Name(facts, source)} at {target}, if that is the one that was meant.",
            "What it would change was not computed: look at What if first.", RemedySafety.NeedsCare,
            Action: target is null ? null : "patch-source", Parameters: target is null ? [] : [.. WhichSource.Parameter(facts, source), KeyValuePair.Create("targetRevision", target)]);
        yield return Computed(facts, git, target, point);
        yield return new Remedy($"Or restore {Words.Short(source.EffectiveRevision)} in {Words.Repository(source.RepoUrl)}, then refresh.", "Argo CD compares again with what it had before.", RemedySafety.NeedsCare);
    }

    /// <summary>What the nearest revision would come to, where it was tried.</summary>
    private static Remedy Computed(Facts facts, SourceFacts? git, string? target, Remedy point) =>
        git?.FurtherWays.Items.FirstOrDefault(w => w.Kind == WayOutKind.PointAt && w.Branch == target) is { } way && Counterfactual.Of(facts, git, way) is { } judged
            ? point.By(judged, way) with { Effect = WaysOut.Effect(facts, way, judged.Proof) }
            : point;
}
