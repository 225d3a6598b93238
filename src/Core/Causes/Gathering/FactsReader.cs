using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>
/// Gathers all that the rules may know of one application: from the snapshot, from Argo CD's details, and from Git against the
/// commit ids that stand in the snapshot. Git's answers never change, so they are cached by content underneath.
/// </summary>
public sealed class FactsReader
{
    private readonly SourceFactsReader sources;
    private readonly ParentFactsReader parents;
    private readonly WaysOutReader waysOut;
    private readonly CulpritReader culprits;
    private readonly WaySearch search;
    private readonly FieldChangesReader fields;
    private readonly TimeProvider time;

    public FactsReader(IGitReader git, SelectionReader selections, TimeProvider time)
    {
        var revisions = new RevisionReader(git, selections);
        sources = new SourceFactsReader(git, revisions);
        parents = new ParentFactsReader(git, selections);
        waysOut = new WaysOutReader(git, selections, parents);
        culprits = new CulpritReader(git);
        search = new WaySearch(git, selections, time);
        fields = new FieldChangesReader(git);
        this.time = time;
    }

    /// <summary>Never throws but for cancellation: what cannot be read is a reading that says why.</summary>
    public async Task<Facts> ReadAsync(Snapshot snapshot, Application application, ApplicationDetails details, FactsDepth depth, CancellationToken cancellationToken)
    {
        var facts = SnapshotFacts.Of(snapshot, application, details, time.GetUtcNow());
        facts = facts with { Parent = await parents.ReadAsync(snapshot, facts.Application, cancellationToken) };
        var isFine = depth == FactsDepth.AsNeeded && !NeedsGit(facts.Application);
        var read = new List<SourceFacts>();
        for (var i = 0; i < facts.Application.Sources.Count; i++)
        {
            read.Add(isFine ? await sources.ReadMovedAsync(facts, i, cancellationToken) : await sources.ReadAsync(facts, i, depth, cancellationToken));
        }

        facts = facts with { Sources = read.ToEquatableList() };
        return isFine
            ? facts.Overridden() is null ? facts : await culprits.AddAsync(facts, cancellationToken)
            : await fields.AddAsync(await search.AddAsync(await waysOut.AddAsync(await culprits.AddAsync(facts, cancellationToken), cancellationToken), cancellationToken), cancellationToken);
    }

    /// <summary>True when a rule has a question to Git; false for what is compared and equal.</summary>
    public static bool NeedsGit(Application application) =>
        application.Sync is SyncStatus.OutOfSync or SyncStatus.Unknown || application.Resources.Items.Any(r => r.IsPendingPrune)
        || (application is { Sync: SyncStatus.Synced, ResourceCount: 0, Resources.Count: 0 });
}
