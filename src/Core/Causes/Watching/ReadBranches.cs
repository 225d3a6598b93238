using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Watching;

/// <summary>What an explanation took from the refs of one source: the files at one commit, and the branches on which they are others.</summary>
/// <param name="Compared">Null: nothing but the followed revision was looked at, for the application is compared and equal.</param>
/// <param name="Differing">Short names.</param>
internal sealed record ReadBranches(ApplicationSource Source, string? Compared, EquatableList<string> Differing)
{
    /// <summary>One a source; null where it cannot be said: then every moved ref may matter.</summary>
    public static EquatableList<ReadBranches>? Of(Facts facts)
    {
        if (facts.Application.Sync == SyncStatus.Unknown)
        {
            return null;
        }

        var asked = FactsReader.NeedsGit(facts.Application);
        var read = facts.Sources.Items.Select(s => asked ? Of(s) : new ReadBranches(s.Source, null, [])).ToList();
        return read.Contains(null) ? null : read.OfType<ReadBranches>().ToEquatableList();
    }

    // A list of branches that was cut says why.
    private static ReadBranches? Of(SourceFacts source) => source.Tracked.ValueIfKnown is { } tracked && source.Branches is { IsKnown: true, Why: null } branches
        ? new ReadBranches(source.Source, tracked.Commit, branches.Value.Items.Select(b => b.Name).ToEquatableList())
        : null;
}
