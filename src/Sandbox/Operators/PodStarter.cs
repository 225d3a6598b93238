using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>The kubelet: starts the containers of a pod, each to its fate; one that ends is started anew, later each time.</summary>
internal sealed class PodStarter(World world)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly Writer Kubelet = new("kubelet", "status");

    /// <returns>The pod as it is then. One that runs already, or crashes already, is left as it is.</returns>
    public JsonObject Start(string workload, StoredObject pod)
    {
        var body = pod.Body();
        var fate = world.Unserved.Contains((pod.Namespace, workload)) ? PodFate.Unserved : PodFates.Of(workload, body.At("spec"));
        var isStarted = body.Items("status", "containerStatuses").Any();
        return (fate, isStarted) switch
        {
            (PodFate.Well, _) when !PodStatus.IsReady(body) => Write(pod, now => PodStatus.Ready(now, world.Clock.Now)),
            (PodFate.Unserved, false) => Write(pod, now => PodStatus.Unserved(now, world.Clock.Now)),
            (PodFate.Failing, false) => Fall(pod, 1),
            _ => body,
        };
    }

    private JsonObject Fall(StoredObject pod, int restarts)
    {
        if (world.Store.Find(pod.Type, pod.Namespace, pod.Name) is not { } current || current.Uid != pod.Uid)
        {
            return pod.Body();
        }

        var wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(restarts - 1, 10)));
        var fallen = Write(current, now => PodStatus.Crashing(now, world.Clock.Now, restarts, Go(wait)));
        ClusterEvents.Tell(world, current, ("Warning", "BackOff", fallen.Items("status", "containerStatuses").First().Str("state", "waiting", "message")), "kubelet");
        world.Later(wait, () => Fall(pod, restarts + 1));
        return fallen;
    }

    private JsonObject Write(StoredObject pod, Func<JsonObject, JsonObject> status) =>
        world.Store.Edit(pod, Kubelet, body => body["status"] = status(body))!.Body();

    /// <summary><c>2m40s</c>, as Go writes a span.</summary>
    private static string Go(TimeSpan span) => span.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{span.Seconds}s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes}m{span.Seconds}s");
}
