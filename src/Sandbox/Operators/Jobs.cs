using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>Kubernetes' Job controller: one pod for each Job, and after three seconds its end, unless the pod never gets a node.</summary>
internal sealed class Jobs(World world)
{
    private static readonly Writer Controllers = new("kube-controller-manager");
    private static readonly Writer Status = new("kube-controller-manager", "status");
    private static readonly TimeSpan EndsAfter = TimeSpan.FromSeconds(3);

    public void Watch(StoreChange change)
    {
        if (change.Kind == "ADDED" && change.Object.Type == ResourceTypes.Job)
        {
            world.Later(TimeSpan.Zero, () => Begin(change.Object));
        }
    }

    private void Begin(StoredObject job)
    {
        if (Current(job) is not { } current)
        {
            return;
        }

        var fate = PodFates.Of(job.Name, current.Body().At("spec", "template", "spec"));
        var pod = world.Store.Put(Pod(current, fate, world.Clock.Now), Controllers);
        world.Store.Edit(current, Status, body => body["status"] = new JsonObject { ["active"] = 1, ["ready"] = 0, ["terminating"] = 0, ["startTime"] = Json.Time(world.Clock.Now) });
        if (fate != PodFate.Pending)
        {
            world.Later(EndsAfter, () => End(job, pod, fate == PodFate.Well));
        }
    }

    private void End(StoredObject job, StoredObject pod, bool well)
    {
        if (Current(job) is not { } current)
        {
            return;
        }

        world.Store.Edit(pod, new Writer("kubelet", "status"), body => body["status"] = PodStatus.Ended(body, world.Clock.Now, well));
        world.Store.Edit(current, Status, body =>
        {
            var status = body.Need("status");
            status.Remove("active");
            status[well ? "succeeded" : "failed"] = 1;
            status.Put("completionTime", well ? Json.Time(world.Clock.Now) : null);
            status["conditions"] = well
                ? new JsonArray(Condition("SuccessCriteriaMet", "CompletionsReached", "Reached expected number of succeeded pods"), Condition("Complete", "CompletionsReached", "Reached expected number of succeeded pods"))
                : new JsonArray(Condition("FailureTarget", "BackoffLimitExceeded", "Job has reached the specified backoff limit"), Condition("Failed", "BackoffLimitExceeded", "Job has reached the specified backoff limit"));
        });
    }

    private JsonObject Condition(string type, string reason, string message) => new() { ["type"] = type, ["status"] = "True", ["lastProbeTime"] = Json.Time(world.Clock.Now), ["lastTransitionTime"] = Json.Time(world.Clock.Now), ["reason"] = reason, ["message"] = message };

    private static JsonObject Pod(StoredObject job, PodFate fate, DateTimeOffset now)
    {
        var labels = new JsonObject { ["batch.kubernetes.io/controller-uid"] = job.Uid, ["batch.kubernetes.io/job-name"] = job.Name, ["controller-uid"] = job.Uid, ["job-name"] = job.Name };
        var pod = Parts.Object(ResourceTypes.Pod, job.Namespace, $"{job.Name}-{Parts.RandomEnd(job.Uid)}", labels, job);
        pod.Need("metadata")["generateName"] = job.Name + "-";
        pod["spec"] = job.Body().At("spec", "template", "spec")!.DeepClone();
        pod["spec"]!.AsObject().Put("nodeName", fate == PodFate.Pending ? null : "node-1");
        pod["status"] = PodFates.Waiting(pod["spec"], now);
        return pod;
    }

    private StoredObject? Current(StoredObject job) => world.Store.Find(job.Type, job.Namespace, job.Name) is { } current && current.Uid == job.Uid ? current : null;
}
