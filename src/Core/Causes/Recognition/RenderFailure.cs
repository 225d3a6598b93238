using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>Makes the cause of a source that a tool could not render: which file, who changed it last, and how to go back.</summary>
/// <param name="File">From the repository's root; null when the tool does not name one.</param>
/// <param name="Line">1-based; null when the tool does not name one.</param>
internal sealed record RenderFailure(FailingSource Source, string? File = null, int? Line = null)
{
    private const string ChangedLast = "changed last";

    public Cause Describe(CauseDescription rule, Facts facts, ArgoCdError error, string sentence)
    {
        var entry = Source.LastChange(File);
        var named = File is not null && entry is not null;
        var evidence = new List<Evidence> { Recognised.Cite(error, Source.Link(File, Line)) };
        if (entry is not null)
        {
            evidence.Add(Cited.Commit(Source.Source.RepoUrl, entry.Commit, $"The last change of {File ?? Source.Place}."));
        }

        var said = named ? $"{sentence.TrimEnd('.')}; {Words.Cap(File!, 200)} was {Verb(entry!)} in {Words.Commit(entry!.Commit, facts.Now)}" : sentence;
        var around = named || entry is null ? null : $"The last change under {Source.Place} is {Words.Commit(entry.Commit, facts.Now)} ({Words.Cap(entry.Commit.Subject, 80)})";
        return rule.Found(said, Severity.Broken, Confidence.Proven, evidence.ToEquatableList())
            .Saying([around, .. Recognised.Notes(facts, error)])
            .With(Remedies(error, entry)) with { RootKey = named ? $"{Source.Source.RepoUrl} {entry!.Commit.Id}" : null, Culprit = Source.Git is null ? null : Culprit(entry) };
    }

    private IEnumerable<Remedy> Remedies(ArgoCdError error, GitHistoryEntry? entry)
    {
        yield return Recognised.ThenRefresh(error, $"Correct {File ?? Source.Place} in Git");
        if (entry is not null && entry.Changes.Items.Any(c => c.Kind != GitChangeKind.Added && (File is null || c.Path == File || c.OldPath == File)))
        {
            yield return new Remedy($"Or revert {entry.Commit.ShortId}, if that broke it.", "Everything that it changed is as it was before.", RemedySafety.NeedsCare, Commands: [new CopyableCommand("Revert", $"git revert {entry.Commit.Id}", "shell")]);
        }
    }

    /// <summary>That a file is gone is seen; what else a commit broke, only the tool could tell.</summary>
    private Culprit Culprit(GitHistoryEntry? entry)
    {
        var gone = entry is not null && Verb(entry) != ChangedLast;
        var act = gone ? $"{Verb(entry!).Replace("moved", $"moved {File}", StringComparison.Ordinal)}" : $"changed {File ?? Source.Place} last";
        return Culprits.On(Source.Git!, act == "deleted" ? $"deleted {File}" : act, entry?.Commit, Source.HistoryIsKnown ? "no commit that was read touched it" : Source.WhyNoHistory)
            with { Certain = gone, StillRight = gone ? StillRight.Before(entry!.Commit) : null };
    }

    private string Verb(GitHistoryEntry entry) => entry.Changes.Items.FirstOrDefault(c => c.Path == File || c.OldPath == File) switch
    {
        { Kind: GitChangeKind.Deleted } => "deleted",
        { Kind: GitChangeKind.Renamed } move when move.OldPath == File => $"moved to {Words.Cap(move.Path, 200)}",
        _ => ChangedLast,
    };
}
