using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>Kubernetes' own controllers: pods and claims for StatefulSets and Deployments, ready two seconds later; a pod that is deleted is made anew.</summary>
internal sealed class Workloads(World world)
{
    public const string RevisionLabel = "controller-revision-hash";

    private static readonly Writer Controllers = new("kube-controller-manager");
    private static readonly Writer ControllerStatus = new("kube-controller-manager", "status");
    private static readonly TimeSpan ReadyAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);
    private readonly PodMaker pods = new(world);
    private readonly PodStarter starter = new(world);

    /// <summary>The revision of a StatefulSet's or Deployment's template.</summary>
    public static string RevisionOf(JsonObject body) => $"{body.Str("metadata", "name")}-{Parts.Hash(Json.Text(body.At("spec", "template")))[..10]}";

    /// <summary>A claim template; with an owner the claims made from it are owned too.</summary>
    public static JsonObject Template(string name, JsonObject? labels, string size, StoredObject? owner, string storageClass = "")
    {
        var template = Parts.Claim("", name, labels, owner, size);
        template.Need("spec").Put("storageClassName", storageClass.Length > 0 ? storageClass : null);
        template.Need("metadata").Remove("namespace");
        template.Need("metadata").Remove("annotations");
        template.Need("spec").Remove("volumeName");
        template["status"] = new JsonObject { ["phase"] = "Pending" };
        return template;
    }

    public void Watch(StoreChange change)
    {
        var stored = change.Object;
        if (change.Kind == "DELETED" && stored.Type == ResourceTypes.Pod && OwnerOf(stored) is { } owner)
        {
            world.Later(TimeSpan.Zero, () => Roll(owner));
        }

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

    /// <summary>The StatefulSet or Deployment whose pod it is; null when that is gone.</summary>
    private StoredObject? OwnerOf(StoredObject child)
    {
        StoredObject? Find(ResourceType type, StoredObject of) => world.Store.List(type, of.Namespace).FirstOrDefault(one => of.Owners.Contains(one.Uid));
        return Find(ResourceTypes.StatefulSet, child) ?? (Find(ResourceTypes.ReplicaSet, child) is { } set ? Find(ResourceTypes.Deployment, set) : null);
    }

    private void Roll(StoredObject stored)
    {
        if (world.Store.Find(stored.Type, stored.Namespace, stored.Name) is not { } current || current.Uid != stored.Uid)
        {
            return;
        }

        var body = current.Body();
        var revision = RevisionOf(body);
        if (current.Type == ResourceTypes.StatefulSet)
        {
            MakeSet(current, body, revision);
        }
        else
        {
            MakeReplicas(current, body, revision);
        }

        world.Later(ReadyAfter, () => MakeReady(current, revision));
    }

    private void MakeSet(StoredObject set, JsonObject body, string revision)
    {
        world.Store.Put(RevisionOf(set, revision), Controllers);
        if (body.Str("spec", "updateStrategy", "type") == "RollingUpdate")
        {
            pods.DropOthers(set, revision);
        }

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

        var direct = world.Store.OwnedBy(current.Uid);
        var started = direct.Concat(direct.SelectMany(child => world.Store.OwnedBy(child.Uid))).Where(child => child.Type == ResourceTypes.Pod).Select(pod => starter.Start(owner.Name, pod)).ToList();
        Report(current, revision, started);
        if (world.Unserved.Contains((owner.Namespace, owner.Name)))
        {
            world.Later(LookAgain, () => MakeReady(owner, revision));
        }
    }

    private void Report(StoredObject owner, string revision, List<JsonObject> pods)
    {
        if (owner.Type == ResourceTypes.StatefulSet)
        {
            world.Store.Edit(owner, ControllerStatus, body => body["status"] = PodStatus.OfSet(body, revision, pods));
        }
        else if (pods.TrueForAll(PodStatus.IsReady))
        {
            ReportSets(owner, isReady: true);
            world.Store.Edit(owner, ControllerStatus, body => body["status"] = PodStatus.OfDeployment(body, world.Clock.Now, revision));
        }
        else
        {
            ReportSets(owner, isReady: false);
            world.Store.Edit(owner, ControllerStatus, body => body["status"] = PodStatus.NoneReady(body, world.Clock.Now, revision));
        }
    }

    private void ReportSets(StoredObject owner, bool isReady)
    {
        foreach (var set in world.Store.OwnedBy(owner.Uid).Where(child => child.Type == ResourceTypes.ReplicaSet))
        {
            world.Store.Edit(set, ControllerStatus, body =>
            {
                foreach (var name in (string[])["readyReplicas", "availableReplicas"])
                {
                    body.Need("status").Put(name, isReady ? body.Number(0, "status", "replicas") : null);
                }
            });
        }
    }
}
