using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Dashboard.Security;

/// <summary>The databases that went away, as far as the person who asks may know of them: those of applications that they may see.</summary>
public sealed class SeenLosses(TraceStore traces, ExplanationStore store, Seen seen)
{
    /// <summary>Newest first.</summary>
    public IEnumerable<DatabaseTrace> Gone => seen.Everything
        ? traces.Current.Gone.Items
        : traces.Current.Gone.Items.Where(trace => trace.Application is { } application && seen.Has(application)).Select(OfItsOwn);

    /// <summary>What is left of a database belongs to no application: it is looked for in everything.</summary>
    public Snapshot Whole => store.Current.Snapshot;

    // Other applications' repositories may declare it too.
    private DatabaseTrace OfItsOwn(DatabaseTrace trace)
    {
        var own = seen.Current.Snapshot.Applications.GetValueOrDefault(trace.Application!.Value)?.Sources.Items ?? [];
        return trace with { Places = trace.Places.Items.Where(place => own.Any(source => source.RepoUrl == place.RepoUrl)).ToEquatableList() };
    }
}
