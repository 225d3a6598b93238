using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>Makes a run out of the operation that stands on an application, and steps it.</summary>
internal sealed class RunMaker(World world, Renderer renderer, Comparer comparer, Dialect dialect)
{
    private const string Approved = "argocd.argoproj.io/deletion-approved";

    public Dialect Dialect => dialect;

    /// <param name="error">Why there is nothing to run, when the answer is null.</param>
    public SyncRun? Make(string name, out string error)
    {
        error = "";
        var app = AppSpec.Of(world.Store.Find(ResourceTypes.Application, "argocd", name)!);
        var sync = app.Body["operation"]!["sync"]!;
        var rendered = renderer.Render(app, (JsonObject)(sync["source"] ?? app.Source).DeepClone(), sync.Str("revision"));
        if (rendered.Error is not null)
        {
            error = $"ComparisonError: Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = {rendered.ErrorCode} desc = {rendered.Error}";
            return null;
        }

        var comparison = comparer.Compare(app, rendered);
        return new SyncRun(TaskPlan.Of(sync, comparison, rendered.Hooks.Select(comparer.Pair)), new Applier(world, sync), dialect);
    }

    public SyncOutcome Step(string name, SyncRun run)
    {
        var app = AppSpec.Of(world.Store.Find(ResourceTypes.Application, "argocd", name)!);
        var prunes = app.Body.Flag("operation", "sync", "prune");
        var approved = app.Body.Str("metadata", "annotations", Approved).Length > 0;
        return run.Step(task => !prunes || approved || !HookRules.HasSyncOption(task.Object.Live!, "Prune=confirm"));
    }
}
