using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd.Operations;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What users do to applications through Argo CD's API. Rights are checked by the caller; the world's lock is held.</summary>
internal sealed class ApplicationCommands(Platform platform)
{
    private static readonly Writer Server = new("argocd");

    private ObjectStore Store => platform.World.Store;

    public StoredObject Find(string name) => Store.Find(ResourceTypes.Application, "argocd", name) ?? throw ApiException.NotFound($"applications.argoproj.io \"{name}\" not found");

    /// <summary>Compares now, with the latest Git.</summary>
    /// <param name="kind">normal, or hard: without any cache, which the sandbox never has.</param>
    public StoredObject Refresh(string name, string kind = "normal")
    {
        if (platform.Dialect.LeavesHydrate)
        {
            Store.Edit(Find(name), Server, body => body.Need("metadata", "annotations")["argocd.argoproj.io/hydrate"] = kind == "hard" ? kind : "normal");
        }

        platform.Look(name);
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
        return platform.Runner.Start(app, request with { Source = (JsonObject)entry["source"]!.DeepClone(), Strategy = strategy, Rollback = id, SyncOptions = new JsonArray("CreateNamespace=true") }, entry.Str("revision"));
    }

    public void Terminate(string name, string user)
    {
        if (!AppSpec.Of(Find(name)).IsRunning)
        {
            throw ApiException.Invalid("Unable to terminate operation. No operation is in progress");
        }

        platform.Runner.Terminate(name, user);
    }

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
}
