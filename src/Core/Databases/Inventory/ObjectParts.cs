using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>The watched objects by cluster and namespace. A part in which nothing changed is the same part as before, by reference.</summary>
internal sealed class ObjectParts
{
    public static readonly ObjectParts None = new([]);

    private readonly Dictionary<(string Cluster, string Namespace), ObjectPart> parts;

    private ObjectParts(Dictionary<(string, string), ObjectPart> parts) => this.parts = parts;

    public IEnumerable<ObjectPart> All => parts.Values;

    public ObjectParts Next(ImmutableDictionary<(string Cluster, ResourceKey Key), LiveObject> watched)
    {
        var objects = new Dictionary<(string Cluster, string Namespace), List<LiveObject>>(parts.Count);
        foreach (var (place, item) in watched)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(objects, (place.Cluster, place.Key.Namespace), out _) ??= []).Add(item);
        }

        var next = new Dictionary<(string, string), ObjectPart>(objects.Count);
        foreach (var (place, items) in objects)
        {
            next[place] = parts.TryGetValue(place, out var held) && held.Holds(items) ? held : new(items);
        }

        return new(next);
    }

    public ObjectPart Of(string cluster, string scope) => parts.GetValueOrDefault((cluster, scope), ObjectPart.None);

    /// <summary>Objects of one API group that give access: what one names may be any of the others in the cluster.</summary>
    public EquatableList<LiveObject> PeersOf(IDatabaseKind kind, string cluster) => kind.Role == KindRole.Access
        ? parts.Where(part => part.Key.Cluster == cluster).SelectMany(part => part.Value.Databases).Where(item => IsPeer(item, kind)).ToEquatableList()
        : [];

    private static bool IsPeer(LiveObject item, IDatabaseKind kind) =>
        item.Key.Group == kind.Kind.Group && DatabaseKinds.TryGet(item.Key.GroupKind, out var its) && its.Role == KindRole.Access;
}
