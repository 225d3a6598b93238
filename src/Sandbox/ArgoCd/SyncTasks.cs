using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>The tasks of one sync: prune what is no longer declared, apply what is.</summary>
internal sealed class SyncTasks(World world)
{
    private static readonly Writer Applier = new("argocd-controller");

    public SyncOutcome Run(JsonNode sync, Comparison comparison)
    {
        var chosen = sync.Items("resources").ToList();
        var objects = comparison.Objects.Where(one => chosen.Count == 0 || chosen.Exists(resource => Chooses(resource, one))).ToList();
        if (objects.Exists(one => one is { Type: null, Target: not null }))
        {
            return NotInstalled(objects);
        }

        var dryRun = sync.Flag("dryRun");
        if (!dryRun && Failures(objects) is { Count: > 0 } failures)
        {
            return new SyncOutcome("Failed", $"one or more objects failed to apply, reason: {failures[0].Str("message")}", Json.List(failures));
        }

        var results = new JsonArray();
        foreach (var extra in objects.Where(one => one.IsExtra))
        {
            results.Add(Prune(extra, sync.Flag("prune"), dryRun));
        }

        foreach (var wanted in objects.Where(one => !one.IsExtra).OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            results.Add(Apply(wanted, dryRun));
        }

        return new SyncOutcome("Succeeded", dryRun || objects.Count == 0 ? "successfully synced (no more tasks)" : "successfully synced (all tasks run)", results);
    }

    private static bool Chooses(JsonNode resource, ComparedObject one) =>
        resource.Str("kind") == one.Kind && resource.Str("name") == one.Name && resource.Str("group") == one.Group && (resource.Str("namespace") is "" || resource.Str("namespace") == one.Namespace);

    private static SyncOutcome NotInstalled(List<ComparedObject> objects)
    {
        var absent = objects.Where(one => one.Type is null).ToList();
        var results = absent.Select(one => Row(one, "SyncFailed", $"The Kubernetes API could not find {one.Group}/{one.Kind} for requested resource {one.Namespace}/{one.Name}. Make sure the \"{one.Kind}\" CRD is installed on the destination cluster.", null));
        return new SyncOutcome("Failed", $"one or more synchronization tasks are not valid: failed to discover server resources for group version {absent[0].Group}/{absent[0].Version}: the server could not find the requested resource", Json.List(results));
    }

    private static List<JsonObject> Failures(List<ComparedObject> objects)
    {
        var failures = new List<JsonObject>();
        foreach (var one in objects.Where(one => !one.IsExtra))
        {
            try
            {
                FieldTypes.Check(one.Type!, one.Target!);
            }
            catch (StatusException refusal)
            {
                failures.Add(Row(one, "SyncFailed", refusal.Message, "Failed"));
            }
        }

        return failures;
    }

    private JsonObject Prune(ComparedObject extra, bool prune, bool dryRun)
    {
        if (!prune)
        {
            return Row(extra, "PruneSkipped", "ignored (requires pruning)", "Succeeded");
        }

        if (!dryRun && world.Store.Find(extra.Type!, extra.Namespace, extra.Name) is { } stored)
        {
            Deletion.Foreground(world, stored);
        }

        return Row(extra, "Pruned", dryRun ? "pruned (dry run)" : "pruned", "Succeeded");
    }

    private JsonObject Apply(ComparedObject wanted, bool dryRun)
    {
        var applied = ThreeWay.Apply(wanted.Target!, wanted.Live);
        var word = wanted.Live is null ? "created" : JsonNode.DeepEquals(ThreeWay.Normalize(applied), wanted.Normalized) ? "unchanged" : "configured";
        if (!dryRun)
        {
            NeedNamespace(wanted.Namespace);
            world.Store.Put(applied, Applier);
        }

        var row = Row(wanted, "Synced", $"{wanted.Type!.Printed}/{wanted.Name} {word}{(dryRun ? " (dry run)" : "")}", dryRun ? "Succeeded" : "Running");
        row.Put("images", Images.Of(wanted.Target!).ToList() is { Count: > 0 } images ? Json.Strings(images) : null);
        return row;
    }

    private void NeedNamespace(string name)
    {
        if (name.Length > 0 && world.Store.Find(ResourceTypes.Namespace, "", name) is null)
        {
            world.Store.Put(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = name }, ["status"] = new JsonObject { ["phase"] = "Active" } }, Applier);
        }
    }

    private static JsonObject Row(ComparedObject one, string status, string message, string? phase)
    {
        var row = one.Identity();
        row["group"] = one.Group;
        row["status"] = status;
        row["message"] = message;
        row.Put("hookPhase", phase);
        row["syncPhase"] = "Sync";
        return row;
    }
}
