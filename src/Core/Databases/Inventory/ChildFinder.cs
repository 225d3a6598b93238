using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>Finds what belongs to a database among the objects of its namespace: a child names its database by a label, by an owner, or by its own name.</summary>
internal sealed class ChildFinder
{
    private readonly Dictionary<string, List<LiveObject>> byName = [];
    private readonly IReadOnlyDictionary<string, LiveObject> volumes;

    /// <param name="objects">Of one namespace.</param>
    /// <param name="volumes">Of the cluster, by name.</param>
    public ChildFinder(IEnumerable<LiveObject> objects, IReadOnlyDictionary<string, LiveObject> volumes)
    {
        this.volumes = volumes;
        foreach (var item in objects)
        {
            foreach (var name in Names(item))
            {
                Add(item, name);
            }
        }
    }

    /// <summary>What belongs to a database, with the events about it and them.</summary>
    /// <param name="uid">Empty when the database itself is not there: what it left behind is found all the same.</param>
    public EquatableList<LiveObject> ChildrenOf(IDatabaseKind kind, ResourceKey key, string uid)
    {
        var own = Naming(key.Name).Concat(uid.Length > 0 ? Naming(uid) : [])
            .Distinct().Where(item => item.Key != key && item.Key.GroupKind != ChildKinds.Event && kind.IsChild(item, key.Name, uid)).ToList();
        var parts = own.SelectMany(PartsOf).ToList();
        var all = own.Concat(parts).DistinctBy(item => item.Key).ToList();
        var events = all.Select(child => child.Key).Prepend(key).SelectMany(EventsOf);
        return [.. all.OrderBy(item => item.Key), .. events];
    }

    /// <summary>What hangs on a child and does not name the database: the slices and the record of a Service, the volume of a claim.</summary>
    private IEnumerable<LiveObject> PartsOf(LiveObject child)
    {
        if (child.Key.GroupKind == ChildKinds.Claim)
        {
            return ClaimFacts.Of(child).Volume is { } volume && volumes.TryGetValue(volume, out var found) ? [found] : [];
        }

        return child.Key.GroupKind == ChildKinds.Service
            ? Naming(child.Key.Name).Where(item => IsOf(item, child.Key.Name))
            : [];
    }

    private static bool IsOf(LiveObject item, string service) => item.Key.GroupKind == ChildKinds.EndpointSlice
        ? item.Label("kubernetes.io/service-name") == service
        : item.Key.GroupKind == ChildKinds.Endpoints && item.Key.Name == service;

    /// <summary>An event about the Endpoints of a Service is about the Service.</summary>
    private IEnumerable<LiveObject> EventsOf(ResourceKey about) => Naming(about.Name)
        .Where(item => item.Key.GroupKind == ChildKinds.Event && EventWords.About(item) is var key && (key == about || (about.GroupKind == ChildKinds.Service && key.GroupKind == ChildKinds.Endpoints)));

    private List<LiveObject> Naming(string name) => byName.GetValueOrDefault(name) ?? [];

    private void Add(LiveObject item, string name)
    {
        if (!byName.TryGetValue(name, out var held))
        {
            byName[name] = held = [];
        }

        held.Add(item);
    }

    private static IEnumerable<string> Names(LiveObject item) => item.Key.GroupKind == ChildKinds.Event
        ? [EventWords.About(item).Name]
        : item.Labels.Items.Select(label => label.Value).Concat(item.Owners.Items.SelectMany(owner => (string[])[owner.Uid, owner.Name])).Append(item.Key.Name).Distinct();
}
