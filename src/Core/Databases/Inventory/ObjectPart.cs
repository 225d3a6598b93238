using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>The watched objects of one namespace of one cluster, or those of a cluster that have none, for as long as none of them is another.</summary>
internal sealed class ObjectPart
{
    public static readonly ObjectPart None = new([]);

    private readonly List<LiveObject> objects;

    public ObjectPart(List<LiveObject> objects)
    {
        objects.TrimExcess();
        this.objects = objects;
        Databases = [.. objects.Where(item => DatabaseKinds.TryGet(item.Key.GroupKind, out _))];
    }

    public IReadOnlyList<LiveObject> Objects => objects;

    /// <summary>Those of a kind in <see cref="DatabaseKinds"/>: databases, and what backs them up or gives access to them.</summary>
    public IReadOnlyList<LiveObject> Databases { get; }

    public bool Holds(List<LiveObject> others)
    {
        var same = objects.Count == others.Count;
        for (var at = 0; same && at < others.Count; at++)
        {
            same = ReferenceEquals(objects[at], others[at]);
        }

        return same;
    }
}
