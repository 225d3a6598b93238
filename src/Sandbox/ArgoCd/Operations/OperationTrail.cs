using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>Writes an operation's way into the application: its state, its history, its events.</summary>
internal sealed class OperationTrail(World world, EventLog events)
{
    public static readonly Writer Controller = new("argocd-application-controller");

    /// <summary>The phase of the operation that runs; "" when none does.</summary>
    public string Phase(string name) => Body(name) is { } body && body["operation"] is not null ? body.Str("status", "operationState", "phase") : "";

    public string StartedAt(string name) => Body(name).Str("status", "operationState", "startedAt");

    public void Started(AppSpec app, SyncRequest request, string commit)
    {
        if (request.User is null)
        {
            events.ByController(app, "OperationStarted", $"Initiated automated sync to '{commit}'");
            return;
        }

        var target = request.Revision.Length > 0 ? request.Revision : app.Revision;
        var what = request.Rollback is { } id ? string.Create(CultureInfo.InvariantCulture, $"rollback to {id}") : $"{(request.Resources.Count > 0 ? "partial sync" : "sync")} to {target} ({commit})";
        events.ByUser(app, "OperationStarted", $"{request.User} initiated {what}", request.User);
    }

    public void Terminating(string name, string user) => Edit(name, body =>
    {
        body.Need("status", "operationState")["phase"] = "Terminating";
        events.ByUser(new AppSpec(name, body), "ResourceUpdated", $"{user} terminated running operation", user);
    });

    /// <summary>Writes how it stands after a step.</summary>
    public void Write(string name, SyncOutcome outcome, bool withResult) => Edit(name, body =>
    {
        var state = body.Need("status", "operationState");
        state["phase"] = outcome.Phase;
        state.Put("message", outcome.Message.Length > 0 ? outcome.Message : null);
        if (withResult && body.At("operation", "sync") is { } sync)
        {
            var result = state.Need("syncResult");
            result.Put("resources", outcome.Results.Count > 0 ? outcome.Results.DeepClone() : null);
            result["revision"] = sync.Str("revision");
            result["source"] = (sync["source"] ?? new AppSpec(name, body).Source).DeepClone();
        }

        state.Put("finishedAt", outcome.IsRunning ? null : JsonValue.Create(Json.Time(world.Clock.Now)));
    });

    /// <summary>Announces another attempt, and says how long it is until then; null when there is none.</summary>
    public TimeSpan? Retry(string name, SyncOutcome outcome)
    {
        if (outcome.Phase is not ("Failed" or "Error") || outcome.Message.StartsWith("Operation terminated", StringComparison.Ordinal) || Body(name) is not { } body || RetryRule.IsOver(body.At("operation", "retry"), body.Number(0, "status", "operationState", "retryCount")))
        {
            return null;
        }

        var retry = body.At("operation", "retry");
        var count = body.Number(0, "status", "operationState", "retryCount") + 1;
        var announced = RetryRule.Kitchen(world.Clock.Now + RetryRule.Delay(retry, count - 1));
        Edit(name, change =>
        {
            var state = change.Need("status", "operationState");
            state["phase"] = "Running";
            state["retryCount"] = count;
            state["message"] = string.Create(CultureInfo.InvariantCulture, $"{outcome.Message}. Retrying attempt #{count} at {announced}.");
        });
        return RetryRule.Delay(retry, count);
    }

    /// <summary>Takes the operation away; a whole sync that succeeded goes into the history.</summary>
    public void Finish(string name) => Edit(name, body =>
    {
        var state = body.Need("status", "operationState");
        if (state.Number(0, "retryCount") is > 0 and var count && state.Str("phase") != "Succeeded")
        {
            state["message"] = string.Create(CultureInfo.InvariantCulture, $"{state.Str("message")} (retried {count} times).");
        }

        if (state.Str("phase") == "Succeeded" && !state.Flag("operation", "sync", "dryRun") && state.At("operation", "sync", "resources") is null)
        {
            History.Add(body, state);
        }

        body.Remove("operation");
        var what = state.At("operation", "sync", "resources") is null ? "Sync" : "Partial sync";
        var failed = state.Str("phase") != "Succeeded";
        var end = failed ? $"failed: {state.Str("message")}" : "succeeded";
        events.ByController(new AppSpec(name, body), "OperationCompleted", $"{what} operation to {state.Str("operation", "sync", "revision")} {end}", failed);
    });

    public void Edit(string name, Action<JsonObject> change)
    {
        if (world.Store.Find(ResourceTypes.Application, "argocd", name) is { } stored)
        {
            world.Store.Edit(stored, Controller, change);
        }
    }

    private JsonObject? Body(string name) => world.Store.Find(ResourceTypes.Application, "argocd", name)?.Body();
}
