using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>The watched objects by what they name: a child names its database by a label, by an owner, or by its own name. Made once for each state of the objects.</summary>
internal sealed class ClusterObjects
{
    private static readonly ConditionalWeakTable<ImmutableDictionary<(string Cluster, ResourceKey Key), LiveObject>, ClusterObjects> Known = [];

    private readonly Dictionary<(string Cluster, string Name), LiveObject> volumes = [];
    private readonly List<LiveObject> access = [];
    private readonly Dictionary<(string Cluster, string Namespace, string Name), List<LiveObject>> byName = [];

    private ClusterObjects(IEnumerable<LiveObject> objects)
    {
        foreach (var item in objects)
        {
            if (item.Key.GroupKind == ChildKinds.Volume)
            {
                volumes[(item.Cluster, item.Key.Name)] = item;
            }
            else if (DatabaseKinds.TryGet(item.Key.GroupKind, out var kind) && kind.Role == KindRole.Access)
            {
                access.Add(item);
            }

            foreach (var name in Names(item))
            {
                Add(item, name);
            }
        }
    }

    public static ClusterObjects In(Snapshot snapshot) => Known.GetValue(snapshot.Objects, static objects => new(objects.Values));

    /// <summary>Of a part of what is watched: a namespace.</summary>
    public static ClusterObjects Of(IEnumerable<LiveObject> objects) => new(objects);

    /// <summary>What belongs to a database, with the events about it and them.</summary>
    /// <param name="uid">Empty when the database itself is not there: what it left behind is found all the same.</param>
    public IReadOnlyList<LiveObject> ChildrenOf(IDatabaseKind kind, string cluster, ResourceKey key, string uid)
    {
        var own = Naming(cluster, key.Namespace, key.Name).Concat(uid.Length > 0 ? Naming(cluster, key.Namespace, uid) : [])
            .Distinct().Where(item => item.Key != key && item.Key.GroupKind != ChildKinds.Event && kind.IsChild(item, key.Name, uid)).ToList();
        var parts = own.SelectMany(child => PartsOf(cluster, child)).ToList();
        var all = own.Concat(parts).DistinctBy(item => item.Key).ToList();
        var events = all.Select(child => child.Key).Prepend(key).SelectMany(about => EventsOf(cluster, about));
        return [.. all.OrderBy(item => item.Key), .. events];
    }

    /// <summary>Objects of one API group that give access: what one names may be any of the others.</summary>
    public EquatableList<LiveObject> PeersOf(IDatabaseKind kind, string cluster) =>
        kind.Role == KindRole.Access ? access.Where(item => item.Cluster == cluster && item.Key.Group == kind.Kind.Group).ToEquatableList() : [];

    /// <summary>What hangs on a child and does not name the database: the slices and the record of a Service, the volume of a claim.</summary>
    private IEnumerable<LiveObject> PartsOf(string cluster, LiveObject child)
    {
        if (child.Key.GroupKind == ChildKinds.Claim)
        {
            return ClaimFacts.Of(child).Volume is { } volume && volumes.TryGetValue((cluster, volume), out var found) ? [found] : [];
        }

        return child.Key.GroupKind == ChildKinds.Service
            ? Naming(cluster, child.Key.Namespace, child.Key.Name).Where(item => IsOf(item, child.Key.Name))
            : [];
    }

    private static bool IsOf(LiveObject item, string service) => item.Key.GroupKind == ChildKinds.EndpointSlice
        ? item.Label("kubernetes.io/service-name") == service
        : item.Key.GroupKind == ChildKinds.Endpoints && item.Key.Name == service;

    /// <summary>An event about the Endpoints of a Service is about the Service.</summary>
    private IEnumerable<LiveObject> EventsOf(string cluster, ResourceKey about) => Naming(cluster, about.Namespace, about.Name)
        .Where(item => item.Key.GroupKind == ChildKinds.Event && EventWords.About(item) is var key && (key == about || (about.GroupKind == ChildKinds.Service && key.GroupKind == ChildKinds.Endpoints)));

    private List<LiveObject> Naming(string cluster, string scope, string name) => byName.GetValueOrDefault((cluster, scope, name)) ?? [];

    private void Add(LiveObject item, string name)
    {
        var place = (item.Cluster, item.Key.Namespace, name);
        if (!byName.TryGetValue(place, out var held))
        {
            byName[place] = held = [];
        }

        held.Add(item);
    }

    private static IEnumerable<string> Names(LiveObject item) => item.Key.GroupKind == ChildKinds.Event
        ? [EventWords.About(item).Name]
        : item.Labels.Items.Select(label => label.Value).Concat(item.Owners.Items.SelectMany(owner => (string[])[owner.Uid, owner.Name])).Append(item.Key.Name).Distinct();
}
