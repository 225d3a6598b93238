using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Runs sync operations: start, tasks a second later, result, history.</summary>
internal sealed class SyncRunner(World world, Renderer renderer, Comparer comparer, EventLog events)
{
    private static readonly Writer Server = new("argocd");
    private static readonly Writer Controller = new("argocd-application-controller");
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(1);
    private readonly SyncTasks tasks = new(world);

    /// <summary>Called with the application's name when an operation has ended.</summary>
    public Action<string> Ended { get; set; } = _ => { };

    /// <summary>Puts the operation on the application and lets it run; the result comes a second later.</summary>
    public StoredObject Start(AppSpec app, SyncRequest request, string commit)
    {
        ApplicationJson.MakeTyped(app.Body);
        app.Body["operation"] = request.ToOperation(app, commit);
        app.Body.Need("status").Remove("operationState");
        var started = world.Store.Put(app.Body, request.User is null ? Controller : Server);
        Announce(app, request, commit);
        Edit(app.Name, body => body.Need("status")["operationState"] = new JsonObject { ["operation"] = body["operation"]!.DeepClone(), ["phase"] = "Running", ["startedAt"] = Json.Time(world.Clock.Now) });
        world.Later(Duration, () => Run(app.Name));
        return started;
    }

    /// <summary>Ends a running operation.</summary>
    public void Terminate(string name)
    {
        Finish(name, "Failed", "Operation terminated", null);
    }

    private void Announce(AppSpec app, SyncRequest request, string commit)
    {
        if (request.User is null)
        {
            events.ByController(app, "OperationStarted", $"Initiated automated sync to '{commit}'");
            return;
        }

        var target = request.Revision.Length > 0 ? request.Revision : app.Revision;
        events.ByUser(app, "OperationStarted", $"{request.User} initiated sync to {target} ({commit})", request.User);
    }

    private void Run(string name)
    {
        if (world.Store.Find(ResourceTypes.Application, "argocd", name) is not { } stored || AppSpec.Of(stored) is not { IsRunning: true } app)
        {
            return;
        }

        var sync = app.Body["operation"]!["sync"]!;
        var source = (JsonObject)sync["source"]!.DeepClone();
        var rendered = renderer.Render(app, source, sync.Str("revision"));
        if (rendered.Error is not null)
        {
            Finish(name, "Error", $"ComparisonError: Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = {rendered.ErrorCode} desc = {rendered.Error}", null);
            return;
        }

        var outcome = tasks.Run(sync, comparer.Compare(app, rendered));
        var result = new JsonObject();
        result.Put("resources", outcome.Results.Count > 0 ? outcome.Results : null);
        result["revision"] = sync.Str("revision");
        result["source"] = source;
        Finish(name, outcome.Phase, outcome.Message, result);
    }

    private void Finish(string name, string phase, string message, JsonObject? result)
    {
        Edit(name, body =>
        {
            var state = body.Need("status", "operationState");
            state["phase"] = phase;
            state["message"] = message;
            state.Put("syncResult", result);
            state["finishedAt"] = Json.Time(world.Clock.Now);
            if (phase == "Succeeded" && !state.Flag("operation", "sync", "dryRun") && state.At("operation", "sync", "resources") is null)
            {
                History.Add(body, state);
            }

            body.Remove("operation");
            TellEnd(new AppSpec(name, body), state);
        });
        Ended(name);
    }

    private void TellEnd(AppSpec app, JsonObject state)
    {
        var sync = state.At("operation", "sync");
        var what = sync.At("resources") is null ? "Sync" : "Partial sync";
        var end = state.Str("phase") == "Succeeded" ? "succeeded" : $"failed: {state.Str("message")}";
        events.ByController(app, "OperationCompleted", $"{what} operation to {sync.Str("revision")} {end}");
    }

    private void Edit(string name, Action<JsonObject> change)
    {
        if (world.Store.Find(ResourceTypes.Application, "argocd", name) is { } stored)
        {
            world.Store.Edit(stored, Controller, change);
        }
    }
}
