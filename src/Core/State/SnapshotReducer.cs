using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

/// <summary>
/// The one way in which a snapshot comes to be: the held one and an observation in, the next one out. Pure.
/// What did not change keeps its reference, and a snapshot in which nothing changed is the same snapshot.
/// </summary>
public static class SnapshotReducer
{
    /// <param name="work">Counts what was done; null when nobody asks.</param>
    public static Snapshot Reduce(Snapshot snapshot, Observation observation, ReducerWork? work = null)
    {
        var next = Apply(snapshot, observation, work ?? new());
        return ReferenceEquals(next, snapshot)
            ? snapshot
            : next with { Version = snapshot.Version + 1, At = observation.At > snapshot.At ? observation.At : snapshot.At };
    }

    private static Snapshot Apply(Snapshot snapshot, Observation observation, ReducerWork work) => observation switch
    {
        Observation.ApplicationsListed or Observation.ApplicationChanged or Observation.ApplicationDeleted =>
            new ApplicationDraft(snapshot, observation.At, work).Apply(observation),
        Observation.ObjectsListed or Observation.ObjectChanged or Observation.ObjectDeleted =>
            new ObjectDraft(snapshot, observation.Source.Name, work).Apply(observation),
        Observation.CoverageChanged covered => CoverageReducer.Reduce(snapshot, covered.Coverage, work),
        Observation.SchemaRead read => SchemaReducer.Reduce(snapshot, read, work),
        Observation.ExtensionsRead read => ExtensionsReducer.Reduce(snapshot, read, work),
        Observation.ApplicationSetsRead read => SetsReducer.Reduce(snapshot, read, work),
        Observation.RefsRead read => RefsReducer.Reduce(snapshot, read.Refs, read.At, work),
        Observation.StatusChanged changed => StatusReducer.Reduce(snapshot, changed.Status, work),
        Observation.InstanceRead read => StatusReducer.Reduce(snapshot, read.Instance, work),
        _ => snapshot,
    };
}
