using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>Does the tasks of a sync in the cluster, or only says what it would do.</summary>
/// <param name="sync">The operation's sync: prune, dryRun, syncOptions.</param>
internal sealed class Applier(World world, JsonNode sync)
{
    private static readonly Writer Writer = new("argocd-controller");

    public bool IsDryRun => sync.Flag("dryRun");

    public JsonObject? Live(SyncTask task) => task.Object is { Type: { } type } one ? world.Store.Find(type, one.Namespace, one.Name)?.Body() : null;

    public void Do(SyncTask task)
    {
        if (task.IsPrune)
        {
            Prune(task);
            return;
        }

        try
        {
            Apply(task);
        }
        catch (StatusException refusal)
        {
            task.Set("SyncFailed", refusal.Message, "Failed");
        }
    }

    public void Delete(SyncTask task)
    {
        if (task.Object is { Type: { } type } one && world.Store.Find(type, one.Namespace, one.Name) is { } stored)
        {
            world.Store.Delete(stored);
        }
    }

    private void Prune(SyncTask task)
    {
        var extra = task.Object;
        if (!sync.Flag("prune") || HookRules.HasSyncOption(extra.Live!, "Prune=false"))
        {
            task.Set("PruneSkipped", sync.Flag("prune") ? "ignored (no prune)" : "ignored (requires pruning)", "Succeeded");
            return;
        }

        if (!IsDryRun && world.Store.Find(extra.Type!, extra.Namespace, extra.Name) is { } stored)
        {
            Deletion.Foreground(world, stored);
        }

        task.Set("Pruned", IsDryRun ? "pruned (dry run)" : "pruned", "Succeeded");
    }

    private void Apply(SyncTask task)
    {
        var wanted = task.Object;
        var live = task.IsHook ? null : Live(task);
        var applied = ThreeWay.Apply(wanted.Target!, live);
        var word = live is null ? "created" : JsonNode.DeepEquals(ThreeWay.Normalize(applied), ThreeWay.Normalize(live)) ? "unchanged" : "configured";
        if (!IsDryRun)
        {
            Check(wanted, applied, live);
            if (task.IsHook)
            {
                // The one of the last time goes before it is made anew.
                Delete(task);
            }

            world.Store.Put(applied, Writer);
        }

        task.Set("Synced", $"{wanted.Type!.Printed}/{wanted.Name} {word}{(IsDryRun ? " (dry run)" : "")}", IsDryRun ? "Succeeded" : "Running");
    }

    private void Check(ComparedObject wanted, JsonObject applied, JsonObject? live)
    {
        NeedNamespace(wanted.Namespace);
        FieldTypes.Check(wanted.Type!, wanted.Target!);
        if (live is not null)
        {
            FieldTypes.CheckChange(wanted.Type!, live, applied);
        }
    }

    private void NeedNamespace(string name)
    {
        if (name.Length == 0 || world.Store.Find(ResourceTypes.Namespace, "", name) is not null)
        {
            return;
        }

        if (!sync.Items("syncOptions").Any(option => option.ToString() == "CreateNamespace=true"))
        {
            throw StatusException.NotFound(ResourceTypes.Namespace, name);
        }

        world.Store.Put(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = name }, ["status"] = new JsonObject { ["phase"] = "Active" } }, Writer);
    }
}
