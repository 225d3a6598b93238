using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Compares applications with their cluster and writes what it finds into their status.</summary>
internal sealed class Reconciler(World world, Renderer renderer, Comparer comparer, ProjectRules projects, EventLog events, Dialect dialect)
{
    private static readonly Writer Controller = new("argocd-application-controller");
    private readonly Dictionary<string, Comparison> comparisons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rendered> targets = new(StringComparer.Ordinal);

    /// <summary>The last comparison; null when there was none since the start or it failed before it began.</summary>
    public Comparison? Last(string application) => comparisons.GetValueOrDefault(application);

    /// <summary>Called before an application is compared for the first time: what was made for load gets its live objects now.</summary>
    public Action<AppSpec> FirstLook { get; set; } = _ => { };

    public void Forget(string application)
    {
        comparisons.Remove(application);
        targets.Remove(application);
    }

    /// <summary>Compares and writes the status. <paramref name="latest"/>: reads Git anew and moves reconciledAt; else only the live side is looked at again.</summary>
    public void Reconcile(string name, bool latest)
    {
        if (world.Store.Find(ResourceTypes.Application, "argocd", name) is not { } stored)
        {
            Forget(name);
            return;
        }

        var app = AppSpec.Of(stored);
        if (app.IsSkipped)
        {
            return;
        }

        if (!comparisons.ContainsKey(name))
        {
            FirstLook(app);
        }

        var before = (JsonObject)app.Body.DeepClone();
        if ((Destinations.Refusal(app) ?? projects.Refusal(app)) is { } refusal)
        {
            Refuse(app, refusal);
        }
        else
        {
            Compare(app, latest);
        }

        Tell(before, app);
        world.Store.Put(app.Body, Controller);
    }

    private void Refuse(AppSpec app, string refusal)
    {
        comparisons.Remove(app.Name);
        var status = app.Body.Need("status");
        status["sync"] = new JsonObject { ["status"] = "Unknown", ["comparedTo"] = new JsonObject { ["source"] = new JsonObject { ["repoURL"] = "" }, ["destination"] = new JsonObject() } };
        status["summary"] ??= new JsonObject();
        SetHealth(status, "Unknown");
        Conditions.Set(status, "InvalidSpecError", refusal, world.Clock.Now);
        Conditions.Set(status, "ComparisonError", null, world.Clock.Now);
        status["sourceHydrator"] = new JsonObject();
    }

    private void Compare(AppSpec app, bool latest)
    {
        var rendered = !latest && targets.TryGetValue(app.Name, out var known) ? known : targets[app.Name] = renderer.Render(app, app.Source);
        var comparison = comparisons[app.Name] = comparer.Compare(app, rendered);
        var status = app.Body.Need("status");
        status.Put("resources", comparison.All.Any() ? Json.List(comparison.All.Select(one => Row(one, comparison))) : null);
        status["sync"] = new JsonObject
        {
            ["status"] = comparison.SyncStatus,
            ["comparedTo"] = new JsonObject { ["source"] = app.Source, ["destination"] = app.Destination },
        };
        status.Need("sync").Put("revision", rendered.Error is null ? rendered.Commit!.Id : dialect.NamesRevisionOfFailure ? app.Revision : null);
        SetHealth(status, dialect.KnowsMissing ? comparison.Health : comparison.HealthByKinds);
        Conditions.Set(status, "InvalidSpecError", WithoutNamespace(comparison), world.Clock.Now);
        Conditions.Set(status, "RepeatedResourceWarning", Repeated(rendered), world.Clock.Now);
        Conditions.Set(status, "ComparisonError", rendered.Error is null ? null : $"Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = {rendered.ErrorCode} desc = {rendered.Error}", world.Clock.Now);
        status.Put("sourceType", rendered.Error is null ? "Directory" : null);
        var summary = new JsonObject();
        summary.Put("images", ImagesOf(comparison) is { Count: > 0 } images ? Json.Strings(images) : null);
        summary.Put("isAppOfApps", dialect.KnowsAppOfApps && comparison.Objects.Any(one => one is { Group: "argoproj.io", Kind: "Application" }) ? JsonValue.Create(true) : null);
        status["summary"] = summary;
        Complete(status, latest);
    }

    private JsonObject Row(ComparedObject one, Comparison comparison)
    {
        var row = one.ToStatus(comparison.Failed);
        row.Put("health", dialect.KeepsHealthInTree || row.Flag("hook") ? null : one.Health);
        row.Put("requiresDeletionConfirmation", dialect.GivesReasons ? row["requiresDeletionConfirmation"]?.DeepClone() : null);
        return row;
    }

    private static string? WithoutNamespace(Comparison comparison) =>
        comparison.Objects.FirstOrDefault(one => one is { Type.Namespaced: true, Namespace: "" }) is { } one ? $"Namespace for {one.Name} {one.Group}/{one.Version}, Kind={one.Kind} is missing." : null;

    private static string? Repeated(Rendered rendered) => rendered.Objects
        .GroupBy(target => $"{(target.Str("apiVersion").Split('/') is [var group, _] ? group : "")}/{target.Str("kind")}/{target.Str("metadata", "namespace")}/{target.Str("metadata", "name")}", StringComparer.Ordinal)
        .Where(group => group.Skip(1).Any())
        .Select(group => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Resource {group.Key} appeared {group.Count()} times among application resources."))
        .FirstOrDefault();

    private List<string> ImagesOf(Comparison comparison)
    {
        var tree = new OwnedObjects(world);
        var all = comparison.All.Where(one => one.Live is not null).SelectMany(one => tree.Below(one.Live!.Str("metadata", "uid")).Select(stored => stored.Body()).Prepend(one.Live!));
        return [.. all.SelectMany(Images.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private void Complete(JsonObject status, bool latest)
    {
        if (latest || status["reconciledAt"] is null)
        {
            status["reconciledAt"] = Json.Time(world.Clock.Now);
        }

        status.Put("resourceHealthSource", dialect.KeepsHealthInTree ? "appTree" : null);
        status["controllerNamespace"] = "argocd";
        status["sourceHydrator"] = new JsonObject();
    }

    private void SetHealth(JsonObject status, string word)
    {
        if (status.Str("health", "status") != word)
        {
            status["health"] = new JsonObject { ["status"] = word, ["lastTransitionTime"] = Json.Time(world.Clock.Now) };
        }
    }

    private void Tell(JsonObject before, AppSpec app)
    {
        var (oldSync, newSync) = (before.Str("status", "sync", "status"), app.SyncStatus);
        if (oldSync != newSync)
        {
            events.ByController(app, "ResourceUpdated", $"Updated sync status: {oldSync} -> {newSync}");
        }

        var (oldHealth, newHealth) = (before.Str("status", "health", "status"), app.Body.Str("status", "health", "status"));
        if (oldHealth != newHealth)
        {
            events.ByController(app, "ResourceUpdated", $"Updated health status: {oldHealth} -> {newHealth}");
        }
    }
}
