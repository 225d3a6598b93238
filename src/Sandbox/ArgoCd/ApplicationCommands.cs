using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What users do to applications through Argo CD's API. Rights are checked by the caller; the world's lock is held.</summary>
internal sealed class ApplicationCommands(Platform platform)
{
    private static readonly Writer Server = new("argocd");
    private static readonly string[] Persisted = ["labels", "annotations", "finalizers"];

    private ObjectStore Store => platform.World.Store;

    public StoredObject Find(string name) => Store.Find(ResourceTypes.Application, "argocd", name) ?? throw ApiException.NotFound($"applications.argoproj.io \"{name}\" not found");

    /// <summary>Compares now, with the latest Git.</summary>
    public StoredObject Refresh(string name)
    {
        Store.Edit(Find(name), Server, body => body.Need("metadata", "annotations")["argocd.argoproj.io/hydrate"] = "normal");
        platform.Reconciler.Reconcile(name, latest: true);
        return Find(name);
    }

    public StoredObject Sync(string name, SyncRequest request)
    {
        var app = AppSpec.Of(Find(name));
        if (app.IsDeleting)
        {
            throw ApiException.Precondition("application is deleting");
        }

        if (!platform.Windows.CanSync(app, manual: true))
        {
            throw ApiException.Denied("cannot sync: blocked by sync window");
        }

        if (app.IsAutomated && request.Revision.Length > 0 && request.Revision != app.Revision && !request.DryRun)
        {
            throw ApiException.Precondition($"Cannot sync to {request.Revision}: auto-sync currently set to {app.Revision}");
        }

        var wanted = request.Revision.Length > 0 ? request.Revision : app.Revision;
        var source = request.Source ?? app.Source;
        var commit = platform.World.Repository(source.Str("repoURL"))?.Resolve(wanted)
            ?? throw ApiException.Precondition($"error resolving repo revision: rpc error: code = Unknown desc = unable to resolve '{wanted}' to a commit SHA");
        return app.IsRunning ? throw ApiException.Precondition("another operation is already in progress") : platform.Runner.Start(app, request, commit.Id);
    }

    public StoredObject Rollback(string name, int id, SyncRequest request)
    {
        var app = AppSpec.Of(Find(name));
        if (app.IsAutomated)
        {
            throw ApiException.Precondition("rollback cannot be initiated when auto-sync is enabled");
        }

        var entry = app.Body.Items("status", "history").FirstOrDefault(one => one.Number(-1, "id") == id)
            ?? throw ApiException.Invalid($"application argocd/{name} does not have deployment with id {id}");
        if (app.IsRunning)
        {
            throw ApiException.Precondition("another operation is already in progress");
        }

        var strategy = new JsonObject { ["apply"] = new JsonObject() };
        return platform.Runner.Start(app, request with { Source = (JsonObject)entry["source"]!.DeepClone(), Strategy = strategy, SyncOptions = new JsonArray("CreateNamespace=true") }, entry.Str("revision"));
    }

    public void Terminate(string name)
    {
        if (!AppSpec.Of(Find(name)).IsRunning)
        {
            throw ApiException.Invalid("Unable to terminate operation. No operation is in progress");
        }

        platform.Runner.Terminate(name);
    }

    /// <summary>A JSON or merge patch of the whole Application; only spec, labels, annotations and finalizers are kept of it.</summary>
    public StoredObject Patch(string name, string patch, string patchType, string user)
    {
        var body = Find(name).Body();
        ApplicationJson.MakeTyped(body);
        var patched = (JsonObject)body.DeepClone();
        try
        {
            switch (patchType)
            {
                case "json" or "":
                    JsonPatch.Apply(patched, JsonNode.Parse(patch)!.AsArray());
                    break;
                case "merge":
                    JsonPatch.Merge(patched, Json.Parse(patch));
                    break;
                default:
                    throw ApiException.Invalid($"Patch type '{patchType}' is not supported");
            }
        }
        catch (Exception error) when (error is PatchException or JsonException or InvalidOperationException)
        {
            throw ApiException.Unknown($"error applying patch: {error.Message}");
        }

        return Replace(body, patched, user, validate: true);
    }

    /// <summary>Another spec, whole; the last writer wins.</summary>
    public StoredObject PutSpec(string name, JsonObject spec, bool validate, string user)
    {
        var body = Find(name).Body();
        var wanted = (JsonObject)body.DeepClone();
        wanted["spec"] = spec.DeepClone();
        return Replace(body, wanted, user, validate);
    }

    public StoredObject PutWhole(string name, JsonObject wanted, bool validate, string user) => Replace(Find(name).Body(), wanted, user, validate);

    public void Delete(string name, bool cascade)
    {
        var stored = Find(name);
        if (cascade)
        {
            foreach (var tracked in Store.TrackedBy(name).ToList())
            {
                Deletion.Foreground(platform.World, tracked);
            }
        }

        Store.Delete(stored);
    }

    private StoredObject Replace(JsonObject body, JsonObject wanted, string user, bool validate)
    {
        var changed = !JsonNode.DeepEquals(body["spec"], wanted["spec"]);
        body["spec"] = wanted["spec"]?.DeepClone();
        foreach (var member in Persisted)
        {
            body.Need("metadata").Put(member, wanted.At("metadata", member)?.DeepClone());
        }

        ForgetUnknown(body);
        ApplicationJson.MakeTyped(body);
        var app = new AppSpec(body.Str("metadata", "name"), body);
        if (validate)
        {
            Validate(app);
        }

        var stored = Store.Put(body, Server);
        if (changed)
        {
            platform.Events.ByUser(app, "ResourceUpdated", $"{user} updated application spec", user);
        }

        return stored;
    }

    // Before 3.1 Argo CD does not know this member: it answers 200 and drops it.
    private void ForgetUnknown(JsonObject body)
    {
        if (System.Version.TryParse(platform.Version, out var version) && version < new Version(3, 1))
        {
            (body.At("spec", "syncPolicy", "automated") as JsonObject)?.Remove("enabled");
        }
    }

    private void Validate(AppSpec app)
    {
        if (platform.Projects.Refusal(app) is { } refusal)
        {
            throw ApiException.Invalid($"application spec for {app.Name} is invalid: InvalidSpecError: {refusal}");
        }

        var rendered = platform.Renderer.Render(app, app.Source);
        if (rendered.Error is not null)
        {
            throw ApiException.Invalid($"application spec for {app.Name} is invalid: InvalidSpecError: Unable to generate manifests in {app.Source.Str("path")}: rpc error: code = {rendered.ErrorCode} desc = {rendered.Error}");
        }
    }
}
