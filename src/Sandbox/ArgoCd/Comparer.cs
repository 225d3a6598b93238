using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Puts target objects beside the live objects that carry the application's tracking annotation.</summary>
internal sealed class Comparer(World world)
{
    public Comparison Compare(AppSpec app, Rendered rendered)
    {
        var live = world.Store.TrackedBy(app.Name).ToDictionary(stored => (stored.Type.Group, stored.Type.Kind, stored.Namespace, stored.Name));
        var objects = new List<ComparedObject>();
        foreach (var target in rendered.Objects)
        {
            var (group, version) = Split(target.Str("apiVersion"));
            var key = (Group: group, Kind: target.Str("kind"), Namespace: target.Str("metadata", "namespace"), Name: target.Str("metadata", "name"));
            var type = ResourceTypes.Find(target.Str("apiVersion"), key.Kind) is { } known && Discovery.IsServed(known, world) ? known : null;
            var existing = live.Remove(key, out var tracked) ? tracked : type is null ? null : world.Store.Find(type, key.Namespace, key.Name);
            objects.Add(new ComparedObject(group, version, key.Kind, key.Namespace, key.Name, type, target, existing?.Body()));
        }

        objects.AddRange(live.Values.Select(extra => new ComparedObject(extra.Type.Group, extra.Type.Version, extra.Type.Kind, extra.Namespace, extra.Name, extra.Type, null, extra.Body())));
        return new Comparison([.. objects.OrderBy(one => $"{one.Group}/{one.Kind}/{one.Namespace}/{one.Name}", StringComparer.Ordinal)], rendered.Error is not null);
    }

    private static (string Group, string Version) Split(string apiVersion) =>
        apiVersion.Split('/') is [var group, var version] ? (group, version) : ("", apiVersion);
}
