using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>The list of applications, one by name, and its details.</summary>
internal static class ApplicationReads
{
    public static void Register(Router router)
    {
        router.Add("GET", "api/v1/applications", ListAsync);
        router.Add("GET", "api/v1/applications/{}", GetAsync);
        router.Add("GET", "api/v1/applications/{}/managed-resources", call => call.JsonAsync(call.Platform.World.Do(() => Managed(call))));
        router.Add("GET", "api/v1/applications/{}/resource-tree", call => call.JsonAsync(call.Platform.World.Do(() => new ResourceTree(call.Platform.World).ToJson(Compared(call)))));
        router.Add("GET", "api/v1/applications/{}/syncwindows", call => call.JsonAsync(call.Platform.World.Do(() => call.Platform.Windows.ToJson(AppSpec.Of(call.Application())))));
        router.Add("GET", "api/v1/applications/{}/events", call => call.JsonAsync(call.Platform.World.Do(() => Events(call))));
        router.Add("GET", "api/v1/applications/{}/manifests", call => call.JsonAsync(call.Platform.World.Do(() => Manifests(call))));
        router.Add("GET", "api/v1/applications/{}/revisions/{}/metadata", call => call.JsonAsync(call.Platform.World.Do(() => Metadata(call))));
        router.Add("GET", "api/v1/applications/{}/resource", call => call.JsonAsync(call.Platform.World.Do(() => Resource(call))));
        router.Add("GET", "api/v1/applications/{}/links", call => call.JsonAsync(call.Platform.World.Do(() => Links(call))));
    }

    /// <summary>The health of a resource row, as the tree knows it.</summary>
    public static JsonObject? Health(Platform platform, string application, JsonNode resource) =>
        platform.Reconciler.Last(application)?.Objects.FirstOrDefault(one => one.Is(resource))?.Health;

    /// <summary>Which applications a list or stream shows.</summary>
    public static bool Wants(Call call, StoredObject stored)
    {
        var (projects, selector, repository) = (call.Projects, call.Query("selector"), call.Query("repo"));
        if (call.Query("name") is { Length: > 0 } name && name != stored.Name)
        {
            return false;
        }

        if (projects.Count == 0 && selector.Length == 0 && repository.Length == 0 && call.Caller.Projects.Count == 0)
        {
            return true;
        }

        var app = AppSpec.Of(stored);
        return call.Caller.May("get", app.Project) && (projects.Count == 0 || projects.Contains(app.Project))
            && (repository.Length == 0 || app.Source.Str("repoURL") == repository) && Selector.LabelsMatch(app.Body.At("metadata", "labels"), selector);
    }

    /// <summary>Refuses a label selector that does not parse, as the server does: with 500.</summary>
    public static void CheckSelector(Call call)
    {
        if (call.Query("selector").StartsWith("!!", StringComparison.Ordinal))
        {
            throw ApiException.Unknown("error parsing the selector: unable to parse requirement: found '!', expected: identifier");
        }
    }

    private static Task ListAsync(Call call)
    {
        _ = call.Caller;
        CheckSelector(call);
        var (version, items) = call.Platform.World.Do(() => (call.Platform.World.Store.Version, call.Platform.World.Store.List(ResourceTypes.Application).Where(stored => Wants(call, stored)).ToList()));
        return call.BytesAsync(Listed(version, items, call.Query("fields")));
    }

    private static byte[] Listed(long version, List<StoredObject> items, string fields)
    {
        using var body = new MemoryStream();
        body.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"metadata\":{{\"resourceVersion\":\"{version}\"}},\"items\":{(items.Count == 0 ? "null" : "[")}")));
        for (var index = 0; index < items.Count; index++)
        {
            body.Write(index == 0 ? [] : ","u8);
            var listed = ApplicationJson.Listed(items[index]);
            body.Write(fields.Length == 0 ? listed : Json.Bytes(Fields.KeepInList(JsonNode.Parse(listed)!, fields)));
        }

        body.Write(items.Count == 0 ? "}"u8 : "]}"u8);
        return body.ToArray();
    }

    private static async Task GetAsync(Call call)
    {
        var refresh = call.Query("refresh");
        var skips = call.Platform.World.Do(() => call.Application().Body().Str("metadata", "annotations", "argocd.argoproj.io/skip-reconcile") == "true");
        if (refresh.Length > 0 && skips)
        {
            // Nothing reconciles it, so nothing ever takes the refresh annotation away.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, call.Context.RequestAborted);
        }

        await call.JsonAsync(call.Platform.World.Do(() =>
        {
            var stored = refresh.Length > 0 ? call.Platform.Commands.Refresh(call.Names[0]) : call.Application();
            return ApplicationJson.Whole(stored, resource => Health(call.Platform, stored.Name, resource));
        }));
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

    private static JsonObject Manifests(Call call)
    {
        var app = AppSpec.Of(call.Application());
        var rendered = call.Platform.Renderer.Render(app, app.Source, call.Query("revision"));
        if (rendered.Error is not null)
        {
            throw rendered.ToException();
        }

        var body = new JsonObject();
        body.Put("manifests", rendered.Objects.Count == 0 ? null : Json.Strings(rendered.Objects.Select(target => Json.Text(Json.Sorted(target)))));
        return body;
    }

    private static JsonObject Metadata(Call call)
    {
        var app = AppSpec.Of(call.Application());
        var revision = call.Names[1];
        if (revision.Length != 40)
        {
            throw ApiException.Unknown($"revision {revision} must be resolved");
        }

        var repository = call.Platform.World.Repository(app.Source.Str("repoURL"));
        var commit = repository?.Resolve(revision) ?? throw ApiException.Unknown($"error acquiring repo lock: failed to initialize repository resources: rpc error: code = Internal desc = Failed to checkout revision {revision}: `git fetch origin {revision} --tags --force --prune` failed exit status 128: fatal: remote error: upload-pack: not our ref {revision}");
        var body = new JsonObject { ["author"] = commit.Author.ToString(), ["date"] = Json.Time(commit.Date) };
        body.Put("tags", repository!.TagsAt(commit.Id) is { Count: > 0 } tags ? Json.Strings(tags) : null);
        body["message"] = commit.Message;
        return body;
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
