using System.Collections.Immutable;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

/// <summary>The watched objects of one cluster in the next snapshot, while one observation is taken in.</summary>
internal sealed class ObjectDraft(Snapshot snapshot, string cluster, ReducerWork work)
{
    private readonly ImmutableDictionary<(string Cluster, ResourceKey Key), LiveObject>.Builder objects = snapshot.Objects.ToBuilder();

    public Snapshot Apply(Observation observation)
    {
        switch (observation)
        {
            case Observation.ObjectsListed listed:
                List(listed);
                break;
            case Observation.ObjectChanged changed when !IsOlder(changed.Object):
                Put(changed.Object);
                break;
            case Observation.ObjectDeleted deleted:
                Remove(deleted.Key);
                break;
        }

        return Next();
    }

    /// <summary>Forgets what is held of one kind (in one namespace, or all).</summary>
    public Snapshot Forget(GroupKind kind, string? scope)
    {
        RemoveUnlisted(kind, scope, []);
        return Next();
    }

    /// <summary>A list is a consistent read made after everything before it: it wins also over a higher version (a restored cluster counts anew).</summary>
    private void List(Observation.ObjectsListed listed)
    {
        var seen = new HashSet<ResourceKey>(listed.Objects.Count);
        foreach (var item in listed.Objects)
        {
            seen.Add(item.Key);
            Put(item);
        }

        RemoveUnlisted(listed.Kind, listed.Namespace, seen);
    }

    private void RemoveUnlisted(GroupKind kind, string? scope, HashSet<ResourceKey> seen)
    {
        foreach (var (owner, key) in snapshot.Objects.Keys)
        {
            if (owner == cluster && key.GroupKind == kind && (scope is null || key.Namespace == scope) && !seen.Contains(key))
            {
                Remove(key);
            }
        }
    }

    private bool IsOlder(LiveObject item) =>
        objects.TryGetValue((cluster, item.Key), out var held) && ResourceVersion.IsOlder(item.ResourceVersion, held.ResourceVersion);

    /// <summary>What differs in its version alone (a lease renewed, a field that is not held) is the same to every reader.</summary>
    private void Put(LiveObject item)
    {
        work.Compared++;
        if (objects.TryGetValue((cluster, item.Key), out var held) && held == item with { ResourceVersion = held.ResourceVersion })
        {
            return;
        }

        work.Written++;
        objects[(cluster, item.Key)] = item;
    }

    private void Remove(ResourceKey key)
    {
        if (objects.Remove((cluster, key)))
        {
            work.Written++;
        }
    }

    private Snapshot Next()
    {
        var next = objects.ToImmutable();
        return ReferenceEquals(next, snapshot.Objects) ? snapshot : snapshot with { Objects = next };
    }
}
