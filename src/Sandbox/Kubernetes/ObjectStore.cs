using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>The cluster's objects: versions, uids, field managers, finalizers and owners as an API server keeps them. Callers hold the world's lock.</summary>
public sealed class ObjectStore(WorldClock clock)
{
    internal const string TrackingId = "argocd.argoproj.io/tracking-id";

    private readonly Dictionary<ResourceType, SortedDictionary<(string Namespace, string Name), StoredObject>> objects = [];
    private readonly ObjectIndex index = new();
    private readonly List<Action<StoreChange>> followers = [];
    private int born;

    /// <summary>Changes an object before it is stored, as a schema does that drops what it does not know.</summary>
    internal Action<ResourceType, JsonObject> Admit { get; set; } = (_, _) => { };

    /// <summary>Tells from an object and what it is (group/kind:namespace/name) whose it is.</summary>
    internal Func<JsonObject, string, string?> TrackedByOf { get; set; } = (_, _) => null;

    /// <summary>The version of the last change.</summary>
    public long Version { get; private set; } = 300;

    /// <summary>Calls back after every change, in order, inside the world's lock.</summary>
    public void OnChange(Action<StoreChange> follower) => followers.Add(follower);

    public StoredObject? Find(ResourceType type, string ns, string name) => Table(type).GetValueOrDefault((type.Namespaced ? ns : "", name));

    /// <summary>All objects of a kind, by namespace and name; of one namespace when it is given.</summary>
    public IEnumerable<StoredObject> List(ResourceType type, string? ns = null) =>
        ns is null ? Table(type).Values : Table(type).Values.Where(stored => stored.Namespace == ns);

    /// <summary>What an object owns directly.</summary>
    public IReadOnlyList<StoredObject> OwnedBy(string uid) => index.OwnedBy(uid);

    /// <summary>The live objects that are an application's.</summary>
    public IReadOnlyCollection<StoredObject> TrackedBy(string application) => index.TrackedBy(application);

    /// <summary>Creates or replaces an object; unchanged content makes no new version.</summary>
    public StoredObject Put(JsonObject body, Writer writer)
    {
        var type = ResourceTypes.Find(body.Str("apiVersion"), body.Str("kind")) ?? throw StatusException.BadRequest($"no kind {body.Str("kind")} in {body.Str("apiVersion")}");
        Admit(type, body);
        var metadata = body.Need("metadata");
        var (ns, name) = (type.Namespaced ? metadata.Str("namespace") : "", metadata.Str("name"));
        var existing = Find(type, ns, name);
        var before = existing?.Body();
        Complete(body, before, type);
        if (before is not null && IsSame(before, body))
        {
            return existing!;
        }

        FieldOwners.Update(before, body, writer, clock.Now);

        return metadata["deletionTimestamp"] is not null && !metadata.Items("finalizers").Any()
            ? Remove(existing!, body)
            : Keep(existing is null ? "ADDED" : "MODIFIED", Shape(type, body), existing);
    }

    /// <summary>Reads, changes and writes one object; nothing when it does not exist.</summary>
    public StoredObject? Edit(StoredObject stored, Writer writer, Action<JsonObject> change)
    {
        if (Find(stored.Type, stored.Namespace, stored.Name) is not { } current)
        {
            return null;
        }

        var body = current.Body();
        change(body);
        return Put(body, writer);
    }

    /// <summary>Deletes: with finalizers the object stays, marked, until the last one is gone.</summary>
    public StoredObject Delete(StoredObject stored)
    {
        // Whoever deletes may hold an older version than the one that stands here.
        if (Find(stored.Type, stored.Namespace, stored.Name) is not { } current || current.Uid != stored.Uid)
        {
            return stored;
        }

        return DeleteCurrent(current);
    }

    /// <summary>Adds an object as it is, for load: its text must name the version <see cref="Version"/> + 1 and the uid.</summary>
    public StoredObject Seed(ResourceType type, string ns, string name, string uid, byte[] raw) =>
        Keep("ADDED", new StoredObject(type, ns, name, uid, Version + 1, raw) { IsSeeded = true }, null);

    private StoredObject DeleteCurrent(StoredObject stored)
    {
        var body = stored.Body();
        if (!body.Items("metadata", "finalizers").Any())
        {
            return Remove(stored, body);
        }

        if (body.At("metadata", "deletionTimestamp") is not null)
        {
            return stored;
        }

        var metadata = body.Need("metadata");
        metadata["deletionGracePeriodSeconds"] = 0;
        metadata["deletionTimestamp"] = Json.Time(clock.Now);
        metadata["generation"] = metadata.Number(0, "generation") + 1;
        return Keep("MODIFIED", Shape(stored.Type, body), stored);
    }

    private void Complete(JsonObject body, JsonObject? before, ResourceType type)
    {
        var metadata = body.Need("metadata");
        if (before is null)
        {
            metadata["uid"] = NewUid(type, metadata.Str("namespace"), metadata.Str("name"));
            metadata["creationTimestamp"] ??= Json.Time(clock.Now);
            metadata["generation"] = 1;
            return;
        }

        foreach (var name in (string[])["uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"])
        {
            metadata[name] = before.At("metadata", name)?.DeepClone();
            if (metadata[name] is null)
            {
                metadata.Remove(name);
            }
        }

        if (type.HasStatus && body["status"] is null && before["status"] is { } status)
        {
            // Whoever writes the object does not write its status.
            body["status"] = status.DeepClone();
        }

        bool Counts(string name) => name != "metadata" && !(type.HasStatus && name == "status");
        var same = before.Select(member => member.Key).Union(body.Select(member => member.Key)).Where(Counts).All(name => JsonNode.DeepEquals(before[name], body[name]));
        metadata["generation"] = before.Number(0, "metadata", "generation") + (same ? 0 : 1);
    }

    // The same object but for what the store itself writes.
    private static bool IsSame(JsonObject before, JsonObject body)
    {
        foreach (var kept in (string[])["resourceVersion", "managedFields"])
        {
            body.Need("metadata").Put(kept, before.At("metadata", kept)?.DeepClone());
        }

        return JsonNode.DeepEquals(before, body);
    }

    private StoredObject Shape(ResourceType type, JsonObject body)
    {
        var metadata = body.Need("metadata");
        metadata["resourceVersion"] = (Version + 1).ToString(CultureInfo.InvariantCulture);
        var (ns, name) = (type.Namespaced ? metadata.Str("namespace") : "", metadata.Str("name"));
        return new StoredObject(type, ns, name, metadata.Str("uid"), Version + 1, Json.Bytes(body))
        {
            TrackedBy = TrackedByOf(body, $"{type.Group}/{type.Kind}:{ns}/{name}"),
            Owners = [.. metadata.Items("ownerReferences").Select(owner => owner.Str("uid"))],
        };
    }

    private StoredObject Keep(string kind, StoredObject stored, StoredObject? before)
    {
        Version = stored.Version;
        Table(stored.Type)[(stored.Namespace, stored.Name)] = stored;
        index.Move(before, stored);
        Tell(new StoreChange(kind, stored, before));
        return stored;
    }

    private StoredObject Remove(StoredObject stored, JsonObject body)
    {
        var gone = Shape(stored.Type, body);
        Version = gone.Version;
        Table(stored.Type).Remove((stored.Namespace, stored.Name));
        index.Move(stored, null);
        Tell(new StoreChange("DELETED", gone, stored));
        foreach (var child in OwnedBy(stored.Uid))
        {
            Delete(child);
        }

        index.Forget(stored.Uid);
        return gone;
    }

    private void Tell(StoreChange change) => followers.ForEach(follower => follower(change));

    private string NewUid(ResourceType type, string ns, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{type.Resource}/{ns}/{name}/{born++}"));
        hash[6] = (byte)((hash[6] & 0x0f) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }

    private SortedDictionary<(string Namespace, string Name), StoredObject> Table(ResourceType type) =>
        objects.TryGetValue(type, out var table) ? table : objects[type] = new(Comparer<(string, string)>.Create((a, b) =>
            string.CompareOrdinal(a.Item1, b.Item1) is not 0 and var order ? order : string.CompareOrdinal(a.Item2, b.Item2)));
}
