using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Watching;

/// <summary>Asks for the schemas of the custom kinds that differ now.</summary>
public sealed class SchemasOfDrift(SnapshotStore snapshots) : IWantedSchemas
{
    /// <summary>More kinds of a cluster are not asked for at once.</summary>
    private const int Most = 64;

    public IReadOnlyList<(GroupKind Kind, string Version)> Of(string cluster)
    {
        var snapshot = snapshots.Current;
        return [.. snapshot.Applications.Values
            .Where(a => a.Sync == SyncStatus.OutOfSync && SnapshotFacts.Cluster(snapshot, a.Destination) == cluster)
            .SelectMany(SchemaFacts.Kinds).DistinctBy(k => k.Kind).OrderBy(k => k.Kind.ToString(), StringComparer.Ordinal).Take(Most)];
    }
}
