using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd.Operations;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Decides after each comparison whether Argo CD syncs by itself.</summary>
internal sealed class AutoSync(World world, Reconciler reconciler, SyncRunner runner, SyncWindows windows, Dialect dialect)
{
    private static readonly Writer Controller = new("argocd-application-controller");
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(10);
    private readonly HashSet<string> healing = new(StringComparer.Ordinal);

    public void Consider(string name)
    {
        if (world.Store.Find(ResourceTypes.Application, "argocd", name) is not { } stored || AppSpec.Of(stored) is not { IsRunning: false, IsDeleting: false } app || reconciler.Last(name) is not { } comparison)
        {
            return;
        }

        if (!app.IsAutomated || app.SyncStatus != "OutOfSync" || !windows.CanSync(app, manual: false))
        {
            SetError(app, app.IsAutomated && app.SyncStatus != "Synced" ? app.Body.Items("status", "conditions").FirstOrDefault(one => one.Str("type") == "SyncError")?.Str("message") : null);
            return;
        }

        Act(app, [.. comparison.Objects.Where(one => one.Status != "Synced")], comparison);
    }

    private void Act(AppSpec app, List<ComparedObject> different, Comparison comparison)
    {
        var prune = app.Automated.Flag("prune");
        if (!prune && different.TrueForAll(one => one.IsExtra))
        {
            return;
        }

        if (prune && !app.Automated.Flag("allowEmpty") && comparison.Objects.All(one => one.IsExtra))
        {
            SetError(app, dialect.WouldWipe(app.SyncRevision));
            return;
        }

        var state = app.Body.At("status", "operationState");
        var attempted = state.Str("operation", "sync", "revision") == app.SyncRevision && JsonNode.DeepEquals(state.At("operation", "sync", "source") ?? state.At("syncResult", "source"), app.Source) && !state.Flag("operation", "sync", "dryRun");
        if (!attempted)
        {
            SetError(app, null);
            runner.Start(app, new SyncRequest(null, "", prune), app.SyncRevision);
        }
        else if (state.Str("phase") != "Succeeded")
        {
            SetError(app, dialect.FailedBefore(app.SyncRevision, state.Str("message")));
        }
        else if (app.Automated.Flag("selfHeal"))
        {
            Heal(app, state!, prune);
        }
    }

    private void Heal(AppSpec app, JsonNode state, bool prune)
    {
        var healed = state.Number(0, "operation", "sync", "autoHealAttemptsCount");
        var rested = world.Clock.Now - DateTimeOffset.Parse(state.Str("finishedAt"), CultureInfo.InvariantCulture) > Calm;
        var attempt = rested ? 1 : healed + 1;
        // 0, 2, 6, 18 seconds and so on, five minutes at most.
        var delay = attempt == 1 ? 0 : Math.Min(300, 2 * Math.Pow(3, attempt - 2));
        if (!healing.Add(app.Name))
        {
            return;
        }

        world.Later(TimeSpan.FromSeconds(delay), () =>
        {
            healing.Remove(app.Name);
            StartHealing(app.Name, attempt, prune);
        });
    }

    private void StartHealing(string name, int attempt, bool prune)
    {
        if (world.Store.Find(ResourceTypes.Application, "argocd", name) is not { } stored || AppSpec.Of(stored) is not { IsRunning: false, IsAutomated: true, SyncStatus: "OutOfSync" } app || reconciler.Last(name) is not { } comparison)
        {
            return;
        }

        var resources = comparison.Objects.Where(one => one.Status != "Synced").Select(one =>
        {
            var row = one.Identity(version: false);
            row.Remove("namespace");
            return (JsonNode)row;
        });
        runner.Start(app, new SyncRequest(null, "", prune) { Resources = [.. resources], HealAttempts = attempt }, app.SyncRevision);
    }

    private void SetError(AppSpec app, string? message)
    {
        if (world.Store.Find(ResourceTypes.Application, "argocd", app.Name) is { } stored)
        {
            world.Store.Edit(stored, Controller, body => Conditions.Set(body.Need("status"), "SyncError", message, world.Clock.Now));
        }

        Conditions.Set(app.Body.Need("status"), "SyncError", message, world.Clock.Now);
    }
}
