using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>Kubernetes' own controllers: pods and claims for StatefulSets and Deployments, ready two seconds later.</summary>
internal sealed class Workloads(World world)
{
    private const string RevisionLabel = "controller-revision-hash";
    private static readonly Writer Controllers = new("kube-controller-manager");
    private static readonly Writer ControllerStatus = new("kube-controller-manager", "status");
    private static readonly TimeSpan ReadyAfter = TimeSpan.FromSeconds(2);
    private readonly PodMaker pods = new(world);

    /// <summary>A claim template; with an owner the claims made from it are owned too.</summary>
    public static JsonObject Template(string name, JsonObject? labels, string size, StoredObject? owner)
    {
        var template = Parts.Claim("", name, labels, owner, size);
        template.Need("metadata").Remove("namespace");
        template.Need("metadata").Remove("annotations");
        template.Need("spec").Remove("volumeName");
        template["status"] = new JsonObject { ["phase"] = "Pending" };
        return template;
    }

    public void Watch(StoreChange change)
    {
        var stored = change.Object;
        if (change.Kind == "DELETED" || (stored.Type != ResourceTypes.StatefulSet && stored.Type != ResourceTypes.Deployment))
        {
            return;
        }

        var body = stored.Body();
        if (body.At("metadata", "deletionTimestamp") is null && body.Number(0, "metadata", "generation") != body.Number(0, "status", "observedGeneration"))
        {
            world.Later(TimeSpan.Zero, () => Roll(stored));
        }
    }

    private void Roll(StoredObject stored)
    {
        if (world.Store.Find(stored.Type, stored.Namespace, stored.Name) is not { } current || current.Uid != stored.Uid)
        {
            return;
        }

        var body = current.Body();
        var revision = Parts.Hash(Json.Text(body.At("spec", "template")))[..10];
        if (current.Type == ResourceTypes.StatefulSet)
        {
            MakeSet(current, body, $"{current.Name}-{revision}");
        }
        else
        {
            MakeReplicas(current, body, $"{current.Name}-{revision}");
        }

        world.Later(ReadyAfter, () => MakeReady(current, revision));
    }

    private void MakeSet(StoredObject set, JsonObject body, string revision)
    {
        world.Store.Put(RevisionOf(set, revision), Controllers);
        for (var index = 0; index < body.Number(1, "spec", "replicas"); index++)
        {
            var pod = string.Create(CultureInfo.InvariantCulture, $"{set.Name}-{index}");
            foreach (var template in body.Items("spec", "volumeClaimTemplates"))
            {
                pods.NeedClaim(set, $"{template.Str("metadata", "name")}-{pod}", template, body.Need("spec", "selector", "matchLabels"));
            }

            var labels = body.Need("spec", "template", "metadata", "labels").With("apps.kubernetes.io/pod-index", index.ToString(CultureInfo.InvariantCulture)).With(RevisionLabel, revision).With("statefulset.kubernetes.io/pod-name", pod);
            pods.NeedPod(set, pod, labels, body.At("spec", "template", "spec")!);
        }

        pods.DropBeyond(set, body.Number(1, "spec", "replicas"));
    }

    private static JsonObject RevisionOf(StoredObject set, string revision)
    {
        var made = Parts.Object(ResourceTypes.ControllerRevision, set.Namespace, revision, null, set);
        made["revision"] = 1;
        return made;
    }

    private void MakeReplicas(StoredObject deployment, JsonObject body, string name)
    {
        foreach (var old in world.Store.OwnedBy(deployment.Uid).Where(child => child.Name != name))
        {
            world.Store.Delete(old);
        }

        var labels = body.Need("spec", "template", "metadata", "labels").With("pod-template-hash", name[(deployment.Name.Length + 1)..]);
        var replicas = body.Number(1, "spec", "replicas");
        var set = Parts.Object(ResourceTypes.ReplicaSet, deployment.Namespace, name, labels, deployment);
        set["spec"] = new JsonObject { ["replicas"] = replicas, ["selector"] = new JsonObject { ["matchLabels"] = labels.DeepClone() } };
        set["status"] = new JsonObject { ["replicas"] = replicas, ["readyReplicas"] = replicas, ["availableReplicas"] = replicas, ["observedGeneration"] = 1 };
        var stored = world.Store.Put(set, Controllers);
        for (var index = 0; index < replicas; index++)
        {
            pods.NeedPod(stored, $"{name}-{Parts.Hash(name + index.ToString(CultureInfo.InvariantCulture))[..5]}", labels, body.At("spec", "template", "spec")!);
        }

        pods.DropBeyond(stored, replicas);
    }

    private void MakeReady(StoredObject owner, string revision)
    {
        if (world.Store.Find(owner.Type, owner.Namespace, owner.Name) is not { } current)
        {
            return;
        }

        if (owner.Type == ResourceTypes.Deployment)
        {
            current = world.Store.Edit(current, Controllers, body => body.Need("metadata", "annotations")["deployment.kubernetes.io/revision"] = "1")!;
        }

        if (PodFates.Of(owner.Name, current.Body().At("spec", "template", "spec")) != PodFate.Well)
        {
            LeaveWaiting(current, revision);
            return;
        }

        var direct = world.Store.OwnedBy(current.Uid);
        foreach (var pod in direct.Concat(direct.SelectMany(child => world.Store.OwnedBy(child.Uid))).Where(child => child.Type == ResourceTypes.Pod))
        {
            world.Store.Edit(pod, new Writer("kubelet", "status"), body => body["status"] = PodStatus.Ready(body, world.Clock.Now));
        }

        world.Store.Edit(current, ControllerStatus, body => body["status"] = owner.Type == ResourceTypes.StatefulSet ? PodStatus.OfSet(body, $"{owner.Name}-{revision}") : PodStatus.OfDeployment(body, world.Clock.Now, $"{owner.Name}-{revision}"));
    }

    private void LeaveWaiting(StoredObject owner, string revision)
    {
        foreach (var set in world.Store.OwnedBy(owner.Uid).Where(child => child.Type == ResourceTypes.ReplicaSet))
        {
            world.Store.Edit(set, ControllerStatus, body =>
            {
                body.Need("status").Remove("readyReplicas");
                body.Need("status").Remove("availableReplicas");
            });
        }

        if (owner.Type == ResourceTypes.Deployment)
        {
            world.Store.Edit(owner, ControllerStatus, body => body["status"] = PodStatus.NoneReady(body, world.Clock.Now, $"{owner.Name}-{revision}"));
        }
    }
}
