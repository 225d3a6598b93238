using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>The leader leases of the operators that elect one: renewed while a pod of theirs is ready.</summary>
internal sealed class Leases(World world)
{
    private const int Lasts = 15;

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);

    private static readonly (string Deployment, string Lease)[] Electing = [("redis-operator", "redis-failover-lease"), ("questdb-operator", "c6e41798.questdb.io")];

    public void Start()
    {
        foreach (var (deployment, lease) in Electing)
        {
            foreach (var found in world.Store.List(ResourceTypes.Deployment).Where(stored => stored.Name == deployment).ToList())
            {
                Renew(found, lease);
            }
        }

        world.Later(Again, Start);
    }

    private void Renew(StoredObject deployment, string name)
    {
        var pods = world.Store.OwnedBy(deployment.Uid).SelectMany(set => world.Store.OwnedBy(set.Uid)).Where(child => child.Type == ResourceTypes.Pod);
        if (pods.FirstOrDefault(pod => PodStatus.IsReady(pod.Body())) is not { } holder)
        {
            return;
        }

        var now = world.Clock.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var known = world.Store.Find(ResourceTypes.Lease, deployment.Namespace, name)?.Body();
        var lease = Parts.Object(ResourceTypes.Lease, deployment.Namespace, name);
        lease["spec"] = new JsonObject
        {
            ["holderIdentity"] = $"{holder.Name}_{holder.Uid}",
            ["leaseDurationSeconds"] = Lasts,
            ["acquireTime"] = known?.Str("spec", "acquireTime") ?? now,
            ["renewTime"] = now,
            ["leaseTransitions"] = 0,
        };
        world.Store.Put(lease, new Writer(deployment.Name));
    }
}
