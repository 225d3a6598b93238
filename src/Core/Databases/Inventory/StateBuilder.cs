using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>What the three sides know of one database, before it is put together.</summary>
internal sealed class Found
{
    public LiveObject? Live { get; set; }

    public List<ManagedDatabase> Managed { get; } = [];

    public List<DeclaredDatabase> Declared { get; } = [];
}

/// <summary>Puts together what Kubernetes, Argo CD and Git know of one database.</summary>
internal sealed class StateBuilder(LiveReading reading, ClusterObjects objects, ManagingApplications managing, OperatorStates operators)
{
    public DatabaseState Build(string cluster, ResourceKey key, Found found)
    {
        DatabaseKinds.TryGet(key.GroupKind, out var kind);
        var managed = managing.Pick(found.Live, found.Managed);
        var declared = found.Declared.OrderByDescending(Rank).ThenBy(item => item.Declaration.Branch, StringComparer.Ordinal).ToList();
        var application = managed?.Application.Key ?? (found.Live is null ? null : managing.Named(found.Live)?.Key) ?? declared.FirstOrDefault()?.Application;
        var fields = Fields(kind!, found.Live, declared.FirstOrDefault());
        var seen = new SeenDatabase(kind!, reading, objects.ChildrenOf(kind!, cluster, key, found.Live?.Uid ?? ""), operators.Of(cluster, key.GroupKind)) { Peers = objects.PeersOf(kind!, cluster) };
        var live = reading.Of(cluster, key, found.Live);
        return seen.In(new(
            cluster,
            key,
            kind!.Engine,
            live,
            fields.Version,
            fields.Size,
            fields.Replicas,
            managed?.Row.Health ?? HealthStatus.None,
            fields.OperatorWord,
            seen.Count(cluster, key, found.Live),
            declared.Select(item => item.Declaration).DistinctBy(at => (at.RepoUrl, at.Branch, at.File)).ToEquatableList(),
            application,
            found.Managed.Exists(listing => listing.Application.WouldPrune(listing.Row)))
        {
            MissingRevision = application is { } manager ? managing.MissingRevision(manager) : null,
            ArgoCdHealthAsOf = managed?.Application.ResourceHealthAsOf,
        });
    }

    /// <summary>
    /// What is deployed now comes first, then what would be once it is merged. Of several applications that see the same file
    /// (a parent whose path lies above), the one that takes it speaks.
    /// </summary>
    private static int Rank(DeclaredDatabase item) => (item.Declaration.OnTracked ? 2 : 0) + (item.Declaration.Taken ? 1 : 0);

    private static DatabaseFields Fields(IDatabaseKind kind, LiveObject? live, DeclaredDatabase? declared)
    {
        if (live is not null)
        {
            return kind.Read(live.Spec, live.Status);
        }

        return declared is null
            ? new(null, null, null, null)
            : kind.Read(SpecMembers.Parse(declared.Json).Find("spec")?.GetRawText() ?? "{}", "{}");
    }
}
