using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>
/// The storage of the cluster: a volume for each claim that is bound. A claim that asks for more gets a larger volume where its class
/// allows it; the file system on it grows when a pod mounts it anew.
/// </summary>
internal sealed class Volumes(World world)
{
    private const string Pending = "FileSystemResizePending";

    private static readonly Writer Provisioner = new("csi-provisioner");
    private static readonly Writer Resizer = new("csi-resizer", "status");
    private static readonly TimeSpan Grows = TimeSpan.FromSeconds(2);

    public void Watch(StoreChange change)
    {
        var stored = change.Object;
        if (stored.Type == ResourceTypes.Claim)
        {
            world.Later(TimeSpan.Zero, () => Follow(stored, change.Kind == "DELETED"));
        }
        else if (stored.Type == ResourceTypes.Pod && change.Kind == "ADDED")
        {
            world.Later(Grows, () => Mount(stored));
        }
    }

    private void Follow(StoredObject claim, bool isGone)
    {
        var body = claim.Body();
        var volume = world.Store.Find(ResourceTypes.Volume, "", body.Str("spec", "volumeName"));
        var current = world.Store.Find(claim.Type, claim.Namespace, claim.Name);
        if (isGone && current is null && volume is not null)
        {
            LetGo(volume);
        }
        else if (current is not null && volume is null && body.Str("status", "phase") == "Bound")
        {
            world.Store.Put(Volume(current, body), Provisioner);
        }
        else if (current is not null && Asked(current.Body()) != Has(current.Body()) && Class(body)?.Flag("allowVolumeExpansion") == true)
        {
            world.Later(Grows, () => Grow(current));
        }
    }

    private void Grow(StoredObject claim)
    {
        if (world.Store.Find(claim.Type, claim.Namespace, claim.Name) is not { } current || world.Store.Find(ResourceTypes.Volume, "", current.Body().Str("spec", "volumeName")) is not { } volume)
        {
            return;
        }

        world.Store.Edit(volume, Provisioner, body => body.Need("spec", "capacity")["storage"] = Asked(current.Body()));
        world.Store.Edit(current, Resizer, body => body.Need("status")["conditions"] ??= new JsonArray(new JsonObject
        {
            ["type"] = Pending,
            ["status"] = "True",
            ["lastProbeTime"] = null,
            ["lastTransitionTime"] = Json.Time(world.Clock.Now),
            ["message"] = "Waiting for user to (re-)start a pod to finish file system resize of volume on node.",
        }));
    }

    private void Mount(StoredObject pod)
    {
        var named = pod.Body().Items("spec", "volumes").Select(volume => volume.Str("persistentVolumeClaim", "claimName")).ToHashSet();
        foreach (var claim in world.Store.List(ResourceTypes.Claim, pod.Namespace).Where(claim => named.Contains(claim.Name) || claim.Name.EndsWith("-" + pod.Name, StringComparison.Ordinal)).ToList())
        {
            world.Store.Edit(claim, Resizer, body =>
            {
                if (body.Items("status", "conditions").Any(condition => condition.Str("type") == Pending))
                {
                    body.Need("status", "capacity")["storage"] = Asked(body);
                    body.Need("status").Remove("conditions");
                }
            });
        }
    }

    private void LetGo(StoredObject volume)
    {
        if (volume.Body().Str("spec", "persistentVolumeReclaimPolicy") == "Delete")
        {
            world.Store.Delete(volume);
        }
        else
        {
            world.Store.Edit(volume, Provisioner with { Subresource = "status" }, body => body.Need("status")["phase"] = "Released");
        }
    }

    private JsonObject Volume(StoredObject claim, JsonObject body)
    {
        var spec = new JsonObject
        {
            ["capacity"] = new JsonObject { ["storage"] = Asked(body) },
            ["accessModes"] = body.At("spec", "accessModes")?.DeepClone(),
            ["claimRef"] = new JsonObject { ["kind"] = "PersistentVolumeClaim", ["namespace"] = claim.Namespace, ["name"] = claim.Name, ["uid"] = claim.Uid, ["apiVersion"] = "v1" },
            ["persistentVolumeReclaimPolicy"] = Class(body)?.Str("reclaimPolicy") is { Length: > 0 } policy ? policy : "Delete",
            ["volumeMode"] = "Filesystem",
        };
        spec.Put("storageClassName", body.At("spec", "storageClassName")?.DeepClone());
        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "PersistentVolume",
            ["metadata"] = new JsonObject { ["name"] = body.Str("spec", "volumeName") },
            ["spec"] = spec,
            ["status"] = new JsonObject { ["phase"] = "Bound" },
        };
    }

    private JsonObject? Class(JsonObject claim) => world.Store.Find(ResourceTypes.StorageClass, "", claim.Str("spec", "storageClassName"))?.Body();

    private static string Asked(JsonObject claim) => claim.Str("spec", "resources", "requests", "storage");

    private static string Has(JsonObject claim) => claim.Str("status", "capacity", "storage");
}
