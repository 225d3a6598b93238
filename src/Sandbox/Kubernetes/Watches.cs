using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Watches: what is there (without a version), then every change, bookmarks each minute and at the end.</summary>
internal sealed class Watches(World world, TimeProvider time)
{
    private static readonly TimeSpan BookmarkEvery = TimeSpan.FromMinutes(1);

    public async Task AnswerAsync(HttpContext context, Target target)
    {
        var query = context.Request.Query;
        context.Response.ContentType = "application/json";
        var given = long.TryParse(query["resourceVersion"], CultureInfo.InvariantCulture, out var asked) && asked > 0;
        var selector = Selector.Of(context.Request);
        bool Wants(StoredObject stored) => stored.Type == target.Type && (target.Namespace.Length == 0 || stored.Namespace == target.Namespace) && selector.Takes(stored);
        var (start, initial, following) = world.Do(() => (world.Store.Version, given ? [] : world.Store.List(target.Type).Where(Wants).ToList(), world.Log.Follow(given ? asked : world.Store.Version)));
        if (following is null)
        {
            await WriteAsync(context, "ERROR", Json.Bytes(StatusException.TooOld(asked, world.Log.Oldest).ToJson()));
            return;
        }

        using (following)
        {
            foreach (var stored in initial)
            {
                await WriteAsync(context, "ADDED", stored.Raw);
            }

            await context.Response.StartAsync(context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await FollowAsync(context, new Plan(target.Type, Wants, following, given ? asked : start));
        }
    }

    private async Task FollowAsync(HttpContext context, Plan plan)
    {
        var query = context.Request.Query;
        plan.Bookmarks = query["allowWatchBookmarks"] == "true" || query["allowWatchBookmarks"] == "1";
        var seconds = int.TryParse(query["timeoutSeconds"], CultureInfo.InvariantCulture, out var asked) ? asked : 1800;
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, context.RequestAborted);
        try
        {
            await SendAsync(context, plan, either.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            await BookmarkAsync(context, plan);
        }
    }

    private async Task SendAsync(HttpContext context, Plan plan, CancellationToken cancel)
    {
        using var bell = new PeriodicTimer(BookmarkEvery, time);
        var ring = bell.WaitForNextTickAsync(cancel).AsTask();
        var next = plan.Following.Changes.WaitToReadAsync(cancel).AsTask();
        while (true)
        {
            if (await Task.WhenAny(next, ring) == ring && await ring)
            {
                await BookmarkAsync(context, plan);
                ring = bell.WaitForNextTickAsync(cancel).AsTask();
                continue;
            }

            if (!await next)
            {
                context.Abort();
                return;
            }

            await DrainAsync(context, plan);
            next = plan.Following.Changes.WaitToReadAsync(cancel).AsTask();
        }
    }

    private static async Task DrainAsync(HttpContext context, Plan plan)
    {
        while (plan.Following.Changes.TryRead(out var change))
        {
            plan.Version = change.Object.Version;
            if (plan.Wants(change.Object))
            {
                await WriteAsync(context, change.Kind, change.Object.Raw);
            }
        }

        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static async Task BookmarkAsync(HttpContext context, Plan plan)
    {
        if (!plan.Bookmarks)
        {
            return;
        }

        var body = new JsonObject { ["kind"] = plan.Type.Kind, ["apiVersion"] = plan.Type.ApiVersion, ["metadata"] = new JsonObject { ["resourceVersion"] = plan.Version.ToString(CultureInfo.InvariantCulture), ["creationTimestamp"] = null } };
        await WriteAsync(context, "BOOKMARK", Json.Bytes(body));
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, string kind, byte[] body)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"{{\"type\":\"{kind}\",\"object\":"), context.RequestAborted);
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
        await context.Response.Body.WriteAsync("}\n"u8.ToArray(), context.RequestAborted);
    }

    /// <summary>What one watch wants, and how far it has come.</summary>
    private sealed class Plan(ResourceType type, Func<StoredObject, bool> wants, ChangeLog.Following following, long version)
    {
        public ResourceType Type => type;

        public Func<StoredObject, bool> Wants => wants;

        public ChangeLog.Following Following => following;

        public long Version { get; set; } = version;

        public bool Bookmarks { get; set; }
    }
}
