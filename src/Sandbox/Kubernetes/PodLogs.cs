using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Logs of pods. No container runs here: what is written follows from the image and from what became of the pod.</summary>
internal sealed class PodLogs(World world)
{
    public async Task AnswerAsync(HttpContext context, StoredObject pod)
    {
        var query = context.Request.Query;
        var (container, status) = Container(pod, query["container"].ToString());
        var lines = query["previous"] == "true" ? Previous(pod, container, status) : Current(pod, container, status);
        context.Response.ContentType = "text/plain";
        await WriteAsync(context, Last(lines, query["tailLines"]));
        if (query["follow"] == "true")
        {
            await FollowAsync(context, pod, container);
        }
    }

    /// <summary>Each change of the pod's status is a line more, until the pod is gone.</summary>
    private async Task FollowAsync(HttpContext context, StoredObject pod, JsonNode container)
    {
        var following = world.Do(() => world.Log.Follow(world.Store.Version));
        if (following is null)
        {
            return;
        }

        using (following)
        {
            do
            {
                if (world.Do(() => world.Store.Find(pod.Type, pod.Namespace, pod.Name)) is not { } now)
                {
                    return;
                }

                if (now.Version != pod.Version)
                {
                    pod = now;
                    await WriteAsync(context, [(world.Clock.Now, $"{container.Str("name")}: {now.Body().Str("status", "phase")}")]);
                }
            }
            while (await NextAsync(following, context.RequestAborted));
        }
    }

    /// <summary>Waits for a change and takes all that have come.</summary>
    private static async Task<bool> NextAsync(ChangeLog.Following following, CancellationToken cancellationToken)
    {
        var more = await following.Changes.WaitToReadAsync(cancellationToken);
        while (following.Changes.TryRead(out _))
        {
        }

        return more;
    }

    private static async Task WriteAsync(HttpContext context, IEnumerable<(DateTimeOffset At, string Text)> lines)
    {
        var stamped = context.Request.Query["timestamps"] == "true";
        foreach (var (at, text) in lines)
        {
            await context.Response.WriteAsync($"{(stamped ? at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture) + " " : "")}{text}\n", context.RequestAborted);
        }

        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static (JsonNode Container, JsonNode? Status) Container(StoredObject pod, string name)
    {
        var body = pod.Body();
        var all = body.Items("spec", "containers").ToList();
        if (name.Length == 0 && all.Count > 1)
        {
            throw StatusException.BadRequest($"a container name must be specified for pod {pod.Name}, choose one of: [{string.Join(' ', all.Select(one => one.Str("name")))}]");
        }

        var container = all.FirstOrDefault(one => name.Length == 0 || one.Str("name") == name) ?? throw StatusException.BadRequest($"container {name} is not valid for pod {pod.Name}");
        return (container, body.Items("status", "containerStatuses").FirstOrDefault(one => one.Str("name") == container.Str("name")));
    }

    private static IEnumerable<(DateTimeOffset At, string Text)> Current(StoredObject pod, JsonNode container, JsonNode? status)
    {
        if (status is null && pod.Body().Str("status", "phase") is "Pending" or "")
        {
            throw StatusException.BadRequest($"container \"{container.Str("name")}\" in pod \"{pod.Name}\" is waiting to start: ContainerCreating");
        }

        if (status.At("state", "waiting") is { } waiting && status.Number(0, "restartCount") == 0)
        {
            throw StatusException.BadRequest($"container \"{container.Str("name")}\" in pod \"{pod.Name}\" is waiting to start: {waiting.Str("reason")}");
        }

        return Lines(pod, container, status?.At("state", "running") is not null);
    }

    private static IEnumerable<(DateTimeOffset At, string Text)> Previous(StoredObject pod, JsonNode container, JsonNode? status) => status.Number(0, "restartCount") > 0
        ? Lines(pod, container, runs: false)
        : throw StatusException.BadRequest($"previous terminated container \"{container.Str("name")}\" in pod \"{pod.Name}\" not found");

    private static IEnumerable<(DateTimeOffset At, string Text)> Lines(StoredObject pod, JsonNode container, bool runs)
    {
        var began = DateTimeOffset.Parse(pod.Body().Str("metadata", "creationTimestamp"), CultureInfo.InvariantCulture);
        return LogTexts.Of(container.Str("image"), pod.Name, runs).Select((text, number) => (began.AddSeconds(1 + number), text));
    }

    private static IEnumerable<(DateTimeOffset At, string Text)> Last(IEnumerable<(DateTimeOffset At, string Text)> lines, string? wanted) =>
        int.TryParse(wanted, CultureInfo.InvariantCulture, out var count) ? lines.TakeLast(count) : lines;
}
