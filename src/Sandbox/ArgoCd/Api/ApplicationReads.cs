using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>One application by name, and its details.</summary>
internal static class ApplicationReads
{
    public static void Register(Router router)
    {
        router.Add("GET", "api/v1/applications", ApplicationList.AnswerAsync);
        router.Add("GET", "api/v1/applications/{}", GetAsync);
        router.Add("GET", "api/v1/applications/{}/managed-resources", call => WhenComparedAsync(call, () => Managed(call)));
        router.Add("GET", "api/v1/applications/{}/resource-tree", call => WhenComparedAsync(call, () => new ResourceTree(call.Platform.World, call.Platform.Dialect).ToJson(Compared(call))));
        router.Add("GET", "api/v1/applications/{}/syncwindows", call => call.JsonAsync(call.Platform.World.Do(() => call.Platform.Windows.ToJson(AppSpec.Of(call.Application())))));
        router.Add("GET", "api/v1/applications/{}/events", call => call.JsonAsync(call.Platform.World.Do(() => Events(call))));
        router.Add("GET", "api/v1/applications/{}/resource", call => call.JsonAsync(call.Platform.World.Do(() => Resource(call))));
        router.Add("GET", "api/v1/applications/{}/links", call => call.JsonAsync(call.Platform.World.Do(() => Links(call))));
    }

    /// <summary>The health of a resource row, as the tree knows it; null when the row itself says it.</summary>
    public static JsonObject? Health(Platform platform, string application, JsonNode resource) =>
        !platform.Dialect.KeepsHealthInTree ? null : platform.Reconciler.Last(application)?.All.FirstOrDefault(one => one.Is(resource))?.Health;

    private static async Task GetAsync(Call call)
    {
        var refresh = call.Query("refresh");
        if (refresh.Length > 0)
        {
            await CompareAsync(call);
        }

        await call.JsonAsync(call.Platform.World.Do(() =>
        {
            var stored = refresh.Length > 0 ? call.Platform.Commands.Refresh(call.Names[0], refresh) : call.Application();
            return ApplicationJson.Whole(stored, resource => Health(call.Platform, stored.Name, resource));
        }));
    }

    // What nothing compares never gets an answer to a question about its comparison.
    private static async Task CompareAsync(Call call)
    {
        if (call.Platform.World.Do(() => AppSpec.Of(call.Application()).IsSkipped))
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, call.Context.RequestAborted);
        }
    }

    private static async Task WhenComparedAsync(Call call, Func<JsonObject> answer)
    {
        await CompareAsync(call);
        await call.JsonAsync(call.Platform.World.Do(answer));
    }

    private static Comparison? Compared(Call call)
    {
        var stored = call.Application();
        if (call.Platform.Reconciler.Last(stored.Name) is null)
        {
            call.Platform.Reconciler.Reconcile(stored.Name, latest: true);
        }

        return call.Platform.Reconciler.Last(stored.Name);
    }

    private static JsonObject Managed(Call call)
    {
        bool Wanted(ComparedObject one) => Same(call.Query("name"), one.Name) && Same(call.Query("kind"), one.Kind) && Same(call.Query("group"), one.Group) && Same(call.Query("namespace"), one.Namespace);
        var body = new JsonObject();
        if (Compared(call) is null && AppSpec.Of(call.Application()).Error is { } error)
        {
            throw ApiException.Unknown($"error getting cached app managed resources: {error}");
        }

        var items = Compared(call)?.Objects.Where(Wanted).Select(one => (JsonNode)one.ToManaged()).ToList() ?? [];
        body.Put("items", items.Count == 0 ? null : Json.List(items));
        return body;
    }

    private static bool Same(string asked, string value) => asked.Length == 0 || asked == value;

    private static JsonObject Events(Call call)
    {
        var uid = call.Application().Uid;
        var events = call.Platform.Events.About(call.Query("resourceUID") is { Length: > 0 } other ? other : uid);
        var version = call.Platform.World.Store.Version.ToString(CultureInfo.InvariantCulture);
        return new JsonObject { ["metadata"] = new JsonObject { ["resourceVersion"] = version }, ["items"] = events.Count == 0 ? null : events };
    }

    private static JsonObject Resource(Call call)
    {
        var one = Compared(call)?.Objects.FirstOrDefault(one => one.Live is not null && one.Name == call.Query("resourceName") && one.Kind == call.Query("kind") && Same(call.Query("namespace"), one.Namespace))
            ?? throw ApiException.Invalid($"{call.Query("kind")} {call.Query("group")} {call.Query("resourceName")} not found as part of application {call.Names[0]}");
        return new JsonObject { ["manifest"] = Json.Text(Json.Sorted(one.Live)) };
    }

    private static JsonObject Links(Call call)
    {
        _ = call.Application();
        return [];
    }
}
