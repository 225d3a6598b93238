using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>Makes and drops the pods and claims of a workload.</summary>
internal sealed class PodMaker(World world)
{
    private static readonly Writer Controllers = new("kube-controller-manager");

    public void DropBeyond(StoredObject owner, int replicas)
    {
        var pods = world.Store.OwnedBy(owner.Uid).Where(child => child.Type == ResourceTypes.Pod).OrderBy(pod => pod.Version).ToList();
        pods.Skip(replicas).ToList().ForEach(pod => world.Store.Delete(pod));
    }

    /// <summary>Drops the pods of other templates than the set's.</summary>
    public void DropOthers(StoredObject set, string revision) => world.Store.OwnedBy(set.Uid)
        .Where(child => child.Type == ResourceTypes.Pod && child.Body().Str("metadata", "labels", Workloads.RevisionLabel) != revision)
        .ToList().ForEach(pod => world.Store.Delete(pod));

    public void NeedClaim(StoredObject set, string name, JsonNode template, JsonObject selector)
    {
        if (world.Store.Find(ResourceTypes.Claim, set.Namespace, name) is null)
        {
            var labels = template.At("metadata", "labels") as JsonObject ?? selector;
            var claim = Parts.Claim(set.Namespace, name, labels, null, template.Str("spec", "resources", "requests", "storage"));
            claim.Need("metadata").Put("ownerReferences", template.At("metadata", "ownerReferences")?.DeepClone());
            claim.Need("spec").Put("storageClassName", template.At("spec", "storageClassName")?.DeepClone());
            world.Store.Put(claim, Controllers);
        }
    }

    public void NeedPod(StoredObject owner, string name, JsonObject labels, JsonNode spec)
    {
        if (world.Store.Find(ResourceTypes.Pod, owner.Namespace, name) is null)
        {
            var pod = Parts.Object(ResourceTypes.Pod, owner.Namespace, name, labels, owner);
            pod.Need("metadata")["generateName"] = owner.Name + "-";
            pod["spec"] = spec.DeepClone();
            pod["spec"]!.AsObject().Put("nodeName", PodFates.Of(owner.Name, spec) == PodFate.Pending ? null : "node-1");
            pod["status"] = PodFates.Waiting(spec, world.Clock.Now);
            world.Store.Put(pod, Controllers);
        }
    }
}
