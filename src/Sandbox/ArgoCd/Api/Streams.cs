using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>Event streams: server-sent events for exactly that Accept header, else one JSON object a line.</summary>
internal sealed class Streams(Platform platform, TimeProvider time)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public void Register(Router router)
    {
        router.Add("GET", "api/v1/stream/applications", ApplicationsAsync);
        router.Add("GET", "api/v1/stream/applications/{}/resource-tree", TreeAsync);
        router.Add("GET", "api/v1/stream/applicationsets", call => FollowAsync(call, platform.World.Log.Follow(platform.World.Do(() => platform.World.Store.Version))!, _ => null));
    }

    private async Task ApplicationsAsync(Call call)
    {
        _ = call.Caller;
        ApplicationList.CheckSelector(call);
        var name = call.Query("name");
        var given = long.TryParse(call.Query("resourceVersion"), CultureInfo.InvariantCulture, out var version);
        var world = platform.World;
        var (first, following) = world.Do(() => (
            given && name.Length == 0 ? [] : world.Store.List(ResourceTypes.Application).Where(stored => ApplicationList.Wants(call, stored)).ToList(),
            world.Log.Follow(given ? Math.Max(version, world.Log.Oldest) : world.Store.Version)!));
        foreach (var stored in first)
        {
            await WriteAsync(call, Frame(call, "ADDED", stored));
        }

        if (first.Count > 0)
        {
            await call.Context.Response.Body.FlushAsync(call.Context.RequestAborted);
        }

        await FollowAsync(call, following, change => change.Object.Type == ResourceTypes.Application && ApplicationList.Wants(call, change.Object) ? Frame(call, change.Kind, change.Object) : null);
    }

    private async Task TreeAsync(Call call)
    {
        byte[] Tree() => platform.World.Do(() => Json.Bytes(new JsonObject { ["result"] = new ResourceTree(platform.World, platform.Dialect).ToJson(platform.Reconciler.Last(call.Names[0])) }));
        platform.World.Do(() => call.Application());
        var last = Tree();
        var following = platform.World.Log.Follow(platform.World.Do(() => platform.World.Store.Version))!;
        await WriteAsync(call, last);
        await call.Context.Response.Body.FlushAsync(call.Context.RequestAborted);
        await FollowAsync(call, following, change =>
        {
            if (change.Object.Type == ResourceTypes.Event || Tree() is var now && now.AsSpan().SequenceEqual(last))
            {
                return null;
            }

            return last = now;
        });
    }

    private static byte[] Frame(Call call, string kind, StoredObject stored)
    {
        byte[] whole = [.. Encoding.UTF8.GetBytes($"{{\"result\":{{\"type\":\"{kind}\",\"application\":"), .. ApplicationJson.Listed(stored), .. "}}"u8];
        return call.Query("fields") is { Length: > 0 } fields ? Json.Bytes(Fields.Keep(JsonNode.Parse(whole)!, fields)) : whole;
    }

    private async Task FollowAsync(Call call, ChangeLog.Following following, Func<StoreChange, byte[]?> frame)
    {
        var cancel = call.Context.RequestAborted;
        using var bell = new PeriodicTimer(KeepAlive, time);
        using var _ = following;
        var ring = bell.WaitForNextTickAsync(cancel).AsTask();
        var next = following.Changes.WaitToReadAsync(cancel).AsTask();
        while (true)
        {
            if (await Task.WhenAny(next, ring) == ring && await ring)
            {
                ring = bell.WaitForNextTickAsync(cancel).AsTask();
                await KeepAliveAsync(call);
                continue;
            }

            if (!await next)
            {
                return;
            }

            await DrainAsync(call, following, frame);
            next = following.Changes.WaitToReadAsync(cancel).AsTask();
        }
    }

    private static async Task DrainAsync(Call call, ChangeLog.Following following, Func<StoreChange, byte[]?> frame)
    {
        while (following.Changes.TryRead(out var change))
        {
            if (frame(change) is { } bytes)
            {
                await WriteAsync(call, bytes);
            }
        }

        if (call.Context.Response.HasStarted)
        {
            await call.Context.Response.Body.FlushAsync(call.Context.RequestAborted);
        }
    }

    private static async Task KeepAliveAsync(Call call)
    {
        if (call.IsEventStream)
        {
            Begin(call);
            await call.Context.Response.WriteAsync(":\n", call.Context.RequestAborted);
            await call.Context.Response.Body.FlushAsync(call.Context.RequestAborted);
        }
    }

    private static async Task WriteAsync(Call call, byte[] frame)
    {
        Begin(call);
        var body = call.Context.Response.Body;
        byte[] line = call.IsEventStream ? [.. "data: "u8, .. frame, .. " \n\n\n"u8] : [.. frame, (byte)'\n'];
        await body.WriteAsync(line, call.Context.RequestAborted);
    }

    private static void Begin(Call call)
    {
        if (!call.Context.Response.HasStarted)
        {
            call.Context.Response.ContentType = call.IsEventStream ? "text/event-stream" : "application/json";
        }
    }
}
