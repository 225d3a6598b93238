using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>What a pod's status says, read once for as long as the pod is held.</summary>
/// <param name="Phase">Null when it has none.</param>
/// <param name="Fault">Why a container does not run and will not by itself: <c>CrashLoopBackOff</c>; null when none is known.</param>
/// <param name="Since">Since when it is (not) ready: by its own condition, else since it was made.</param>
internal sealed record PodFacts(bool IsReady, string? Phase, string? Fault, string? FaultMessage, int Restarts, DateTimeOffset? Since, LastExit? LastExit)
{
    private static readonly ConditionalWeakTable<LiveObject, PodFacts> Known = [];

    /// <summary>Reasons of waiting that are a step of every start.</summary>
    private static readonly string[] Starting = ["ContainerCreating", "PodInitializing"];

    public static PodFacts Of(LiveObject pod) => Known.GetValue(pod, static held => Read(held));

    private static PodFacts Read(LiveObject pod)
    {
        var status = SpecMembers.Parse(pod.Status);
        var ready = status.Items("conditions").FirstOrDefault(condition => condition.Text("type") == "Ready");
        var containers = status.Items("initContainerStatuses").Concat(status.Items("containerStatuses")).ToList();
        var waiting = containers.Select(Waiting).FirstOrDefault(state => state.Reason is not null);
        return new(
            pod.DeletionTimestamp is null && ready.Text("status") == "True",
            status.Text("phase"),
            waiting.Reason ?? status.Text("reason"),
            waiting.Message ?? status.Text("message") ?? Unscheduled(status),
            containers.Sum(container => container.Number("restartCount") ?? 0),
            Time(ready.Text("lastTransitionTime")) ?? pod.CreatedAt,
            containers.Select(Verdicts.LastExit.Of).OfType<LastExit>().MaxBy(exit => exit.At));
    }

    private static (string? Reason, string? Message) Waiting(JsonElement container)
    {
        var waiting = container.Find("state", "waiting") ?? container.Find("state", "terminated");
        var reason = waiting?.Text("reason");
        return reason is null or "Completed" || Starting.Contains(reason) ? default : (reason, waiting?.Text("message"));
    }

    private static string? Unscheduled(JsonElement status) => status.Items("conditions")
        .Where(condition => condition.Text("type") == "PodScheduled" && condition.Text("status") == "False")
        .Select(condition => condition.Text("message")).FirstOrDefault();

    internal static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

/// <summary>How a container of a pod ended last.</summary>
internal sealed record LastExit(int? Code, string? Reason, DateTimeOffset? At)
{
    public static LastExit? Of(JsonElement container)
    {
        var ended = container.Find("lastState", "terminated") ?? container.Find("state", "terminated");
        return ended is { ValueKind: JsonValueKind.Object } found ? new(found.Number("exitCode"), found.Text("reason"), PodFacts.Time(found.Text("finishedAt"))) : null;
    }

    public override string ToString() => string.Join(", ", new[] { Reason, Code is { } code ? $"exit code {code}" : null, At is { } at ? $"{at:HH:mm:ss} UTC" : null }.OfType<string>());
}
