namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Finds objects by their owner, and by the application that tracks them.</summary>
internal sealed class ObjectIndex
{
    private readonly Dictionary<string, HashSet<StoredObject>> children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<(ResourceType, string, string), StoredObject>> tracked = new(StringComparer.Ordinal);

    public IReadOnlyList<StoredObject> OwnedBy(string uid) =>
        [.. children.GetValueOrDefault(uid, []).OrderBy(child => child.Type.Kind, StringComparer.Ordinal).ThenBy(child => child.Name, StringComparer.Ordinal)];

    public IReadOnlyCollection<StoredObject> TrackedBy(string application) => tracked.TryGetValue(application, out var all) ? all.Values : [];

    /// <summary>An owner is gone.</summary>
    public void Forget(string uid) => children.Remove(uid);

    /// <summary>An object has another state, or none.</summary>
    public void Move(StoredObject? before, StoredObject? after)
    {
        foreach (var owner in before?.Owners ?? [])
        {
            children.GetValueOrDefault(owner)?.Remove(before!);
        }

        foreach (var owner in after?.Owners ?? [])
        {
            (children.TryGetValue(owner, out var all) ? all : children[owner] = []).Add(after!);
        }

        if (before?.TrackedBy is { } old && tracked.TryGetValue(old, out var had))
        {
            had.Remove((before.Type, before.Namespace, before.Name));
        }

        if (after?.TrackedBy is { } application)
        {
            (tracked.TryGetValue(application, out var has) ? has : tracked[application] = [])[(after.Type, after.Namespace, after.Name)] = after;
        }
    }
}
