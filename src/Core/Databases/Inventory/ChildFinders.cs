using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>A finder for each namespace that is asked for, made when it is: only where something changed is looked for children anew. Thread-safe.</summary>
internal sealed class ChildFinders(ObjectParts parts)
{
    private static readonly ConditionalWeakTable<ImmutableDictionary<(string Cluster, ResourceKey Key), LiveObject>, ChildFinders> Known = [];

    private readonly ConcurrentDictionary<ObjectPart, ChildFinder> finders = [];
    private readonly ConcurrentDictionary<ObjectPart, Dictionary<string, LiveObject>> volumes = [];

    /// <summary>Of one snapshot, for those that ask about a single database.</summary>
    public static ChildFinders Of(Snapshot snapshot) => Known.GetValue(snapshot.Objects, static objects => new(ObjectParts.None.Next(objects)));

    public ChildFinder In(string cluster, string scope) =>
        finders.GetOrAdd(parts.Of(cluster, scope), part => new(part.Objects, VolumesOf(cluster)));

    private Dictionary<string, LiveObject> VolumesOf(string cluster) => volumes.GetOrAdd(
        parts.Of(cluster, ""),
        static part => part.Objects.Where(item => item.Key.GroupKind == ChildKinds.Volume).ToDictionary(item => item.Key.Name));
}
