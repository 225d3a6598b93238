using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>Restarts the members of a cluster that run an older template, replicas first; where maintenance windows are set, in one of them.</summary>
internal sealed class PostgresRestarts(World world)
{
    private const string Required = "zalando-postgres-operator-rolling-update-required";

    // The operator's own resync.
    private static readonly TimeSpan Resync = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan BetweenPods = TimeSpan.FromSeconds(5);
    private static readonly Writer Operator = new("postgres-operator");

    public void Look(StoredObject cluster)
    {
        if (world.Store.Find(cluster.Type, cluster.Namespace, cluster.Name) is not { } current || world.Store.Find(ResourceTypes.StatefulSet, cluster.Namespace, cluster.Name) is not { } set)
        {
            return;
        }

        var revision = Workloads.RevisionOf(set.Body());
        var behind = world.Store.OwnedBy(set.Uid).Where(child => child.Type == ResourceTypes.Pod && child.Body().Str("metadata", "labels", Workloads.RevisionLabel) != revision).OrderBy(pod => IsMaster(pod.Body())).ToList();
        if (behind.Count == 0)
        {
            return;
        }

        behind.ForEach(pod => world.Store.Edit(pod, Operator, body => body.Need("metadata", "annotations")[Required] = "true"));
        var isNow = IsOpen(current.Body());
        if (isNow)
        {
            world.Store.Delete(behind[0]);
        }

        world.Later(isNow ? BetweenPods : Resync, () => Look(cluster));
    }

    private static bool IsMaster(JsonObject pod) => pod.Str("metadata", "labels", "spilo-role") == "master";

    /// <summary><c>01:00-05:00</c> or <c>Mon:01:00-05:00</c>; without any, always.</summary>
    private bool IsOpen(JsonObject cluster)
    {
        var windows = cluster.Items("spec", "maintenanceWindows").Select(window => window.ToString()).ToList();
        var now = world.Clock.Now;
        return windows.Count == 0 || windows.Exists(window => window.Split('-') is [var from, var to]
            && (from.Length == 5 || now.ToString("ddd", CultureInfo.InvariantCulture) == from[..3])
            && TimeOnly.FromDateTime(now.UtcDateTime).IsBetween(TimeOnly.Parse(from[^5..], CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture)));
    }
}
