using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Sets;

/// <summary>
/// The ApplicationSet controller, for list generators: makes the applications, and writes their spec again whenever somebody
/// changed it, but for what the set is told to leave. It deletes nothing, and knows no steps.
/// </summary>
internal sealed class SetController(World world, Dialect dialect)
{
    private static readonly Writer Controller = new("argocd");
    private static readonly string[] Watched = ["labels", "annotations", "finalizers"];
    private static readonly string[] AlwaysPreserved = ["notified.notifications.argoproj.io", "argocd.argoproj.io/refresh", "argocd.argoproj.io/hydrate"];

    private readonly HashSet<(string Namespace, string Name)> dirty = [];

    public void Watch(StoreChange change)
    {
        if (change.Object.Type == ResourceTypes.ApplicationSet && change.Kind != "DELETED")
        {
            dirty.Add((change.Object.Namespace, change.Object.Name));
        }
        else if (change.Object.Type == ResourceTypes.Application && Owner(change.Object) is { Length: > 0 } owner && IsOurs(change))
        {
            dirty.Add((change.Object.Namespace, owner));
        }
    }

    public void Settle()
    {
        while (dirty.Count > 0)
        {
            var (ns, name) = dirty.First();
            dirty.Remove((ns, name));
            if (world.Store.Find(ResourceTypes.ApplicationSet, ns, name) is { } set)
            {
                Write(set);
            }
        }
    }

    /// <summary>The set that owns an application; empty when none does.</summary>
    public static string Owner(StoredObject application) => application.Owners.Count == 0 ? ""
        : application.Body().Items("metadata", "ownerReferences").Where(owner => owner.Str("kind") == "ApplicationSet").Select(owner => owner.Str("name")).FirstOrDefault("");

    private static bool IsOurs(StoreChange change)
    {
        var (before, after) = (change.Before?.Body(), change.Object.Body());
        return change.Kind == "DELETED" || before is null || !JsonNode.DeepEquals(before["spec"], after["spec"]) || Watched.Any(member => !JsonNode.DeepEquals(before.At("metadata", member), after.At("metadata", member)));
    }

    private void Write(StoredObject set)
    {
        foreach (var wanted in SetTemplate.Render(set))
        {
            Write(set, wanted);
        }

        world.Store.Edit(set, Controller with { Subresource = "status" }, body => SetStatus.Say(body, dialect, world.Clock.Now));
    }

    private void Write(StoredObject set, JsonObject wanted)
    {
        if (world.Store.Find(ResourceTypes.Application, set.Namespace, wanted.Str("metadata", "name")) is not { } live)
        {
            world.Store.Put(wanted, Controller);
        }
        else if (set.Body().Str("spec", "syncPolicy", "applicationsSync") is not ("create-only" or "create-delete"))
        {
            world.Store.Edit(live, Controller, body => Overwrite(set.Body(), body, wanted));
        }
    }

    private static void Overwrite(JsonObject set, JsonObject live, JsonObject wanted)
    {
        var spec = wanted["spec"]!.DeepClone();
        foreach (var pointer in set.Items("spec", "ignoreApplicationDifferences").Where(rule => rule.Str("name") is "" || rule.Str("name") == live.Str("metadata", "name")).SelectMany(rule => rule.Items("jsonPointers")).Select(pointer => pointer.ToString()))
        {
            Keep(spec.AsObject(), live["spec"]!.AsObject(), pointer.Split('/', StringSplitOptions.RemoveEmptyEntries));
        }

        live["spec"] = spec;
        var metadata = live.Need("metadata");
        metadata.Put("labels", Kept(wanted.At("metadata", "labels"), metadata["labels"], [.. set.Items("spec", "preservedFields", "labels").Select(name => name.ToString())]));
        metadata.Put("annotations", Kept(wanted.At("metadata", "annotations"), metadata["annotations"], [.. AlwaysPreserved, .. set.Items("spec", "preservedFields", "annotations").Select(name => name.ToString())]));
        metadata["finalizers"] = wanted.At("metadata", "finalizers")?.DeepClone();
    }

    /// <summary>What stands at the pointer stays as it is live, also when it is not there.</summary>
    private static void Keep(JsonObject spec, JsonObject live, string[] pointer)
    {
        if (pointer is not ["spec", .. var path, var last])
        {
            return;
        }

        var from = live.At(path) as JsonObject;
        spec.Need(path).Put(last, from?[last]?.DeepClone());
    }

    private static JsonObject? Kept(JsonNode? wanted, JsonNode? live, IReadOnlyList<string> preserved)
    {
        var kept = wanted?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in (live as JsonObject ?? []).Where(pair => preserved.Contains(pair.Key)))
        {
            kept[name] = value?.DeepClone();
        }

        return kept.Count == 0 ? null : kept;
    }
}
