using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Puts target objects beside the live objects that carry the application's tracking annotation.</summary>
internal sealed class Comparer(World world)
{
    public Comparison Compare(AppSpec app, Rendered rendered)
    {
        var live = world.Store.TrackedBy(app.Name).ToDictionary(stored => (stored.Type.Group, stored.Type.Kind, stored.Namespace, stored.Name));
        var objects = new List<ComparedObject>();
        // Of what is declared twice the last counts.
        foreach (var pair in rendered.Objects.Reverse().DistinctBy(Key).Select(Pair))
        {
            live.Remove(Key(pair));
            objects.Add(pair);
        }

        var extras = live.Values.Select(extra => new ComparedObject(extra.Type.Group, extra.Type.Version, extra.Type.Kind, extra.Namespace, extra.Name, extra.Type, null, extra.Body())).ToLookup(extra => HookRules.IsHook(extra.Live!));
        objects.AddRange(extras[false]);
        return new Comparison(Sorted(objects), rendered.Error is not null) { Hooks = Sorted(extras[true]) };
    }

    /// <summary>A target object and what is live under its name.</summary>
    public ComparedObject Pair(JsonObject target)
    {
        var (group, version) = Split(target.Str("apiVersion"));
        var (kind, ns, name) = (target.Str("kind"), target.Str("metadata", "namespace"), target.Str("metadata", "name"));
        var type = ResourceTypes.Find(target.Str("apiVersion"), kind) is { } known && Discovery.IsServed(known, world) ? known : null;
        return new ComparedObject(group, version, kind, ns, name, type, target, type is null ? null : world.Store.Find(type, ns, name)?.Body());
    }

    private static (string Group, string Kind, string Namespace, string Name) Key(ComparedObject one) => (one.Group, one.Kind, one.Namespace, one.Name);

    private static (string ApiVersion, string Kind, string Namespace, string Name) Key(JsonObject target) => (target.Str("apiVersion"), target.Str("kind"), target.Str("metadata", "namespace"), target.Str("metadata", "name"));

    private static List<ComparedObject> Sorted(IEnumerable<ComparedObject> objects) => [.. objects.OrderBy(one => $"{one.Group}/{one.Kind}/{one.Namespace}/{one.Name}", StringComparer.Ordinal)];

    private static (string Group, string Version) Split(string apiVersion) =>
        apiVersion.Split('/') is [var group, var version] ? (group, version) : ("", apiVersion);
}
