using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Reads the replies to questions about one application. Pure and tolerant; an empty reply (<c>{}</c>, <c>items: null</c>) is an empty answer.</summary>
public static class DetailReader
{
    /// <summary>managed-resources. The states lose their managedFields and the values of Secrets.</summary>
    public static EquatableList<ManagedResource> ReadManagedResources(JsonElement reply) => Whole(Root(reply), "items", item =>
    {
        var (live, managers) = ObjectText.Read(item.WholeText("liveState"));
        return new ManagedResource(
            StatusReader.ReadKey(item),
            ObjectText.Read(item.WholeText("targetState")).Text,
            live,
            ObjectText.Read(item.WholeText("normalizedLiveState")).Text,
            ObjectText.Read(item.WholeText("predictedLiveState")).Text,
            item.Text("resourceVersion"),
            item.Flag("modified"),
            item.Flag("hook"),
            managers);
    });

    /// <summary>resource-tree.</summary>
    public static ResourceTree ReadTree(JsonElement reply) =>
        new(Whole(Root(reply), "nodes", ReadNode), Root(reply).List("orphanedNodes", ReadNode));

    /// <summary>syncwindows of an application.</summary>
    public static SyncWindows ReadSyncWindows(JsonElement reply) =>
        new(Root(reply).List("activeWindows", ReadWindow), Root(reply).List("assignedWindows", ReadWindow), Root(reply).Flag("canSync"));

    /// <summary>events of an application or a resource, newest first.</summary>
    public static EquatableList<KubernetesEvent> ReadEvents(JsonElement reply) =>
        Root(reply).List("items", ReadEvent).OrderByDescending(read => read.Last ?? DateTimeOffset.MinValue).ToEquatableList();

    /// <summary>manifests: one JSON object each, without the values of Secrets.</summary>
    public static EquatableList<string> ReadManifests(JsonElement reply)
    {
        if (reply.ValueKind != JsonValueKind.Object || !reply.TryGetProperty("manifests", out var manifests) || manifests.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var objects = ImmutableArray.CreateBuilder<string>(manifests.GetArrayLength());
        foreach (var manifest in manifests.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String))
        {
            // One that cannot be read is left empty, not out: a set must not look smaller than it is.
            objects.Add(ObjectText.Read(StringPool.Shared.Share(manifest)).Text ?? "");
        }

        return new(objects.ToImmutable());
    }

    internal static Fields Root(JsonElement reply) => Fields.Of(reply, "", new UnreadableFields());

    /// <summary>A list of which a part would be taken for the whole: beyond the longest that is read, nothing of it is.</summary>
    /// <exception cref="RefusedException">It is longer.</exception>
    private static EquatableList<T> Whole<T>(Fields reply, string name, Func<Fields, T> read) => reply.Length(name) is var length && length > Fields.LongestList
        ? throw new RefusedException(new Refusal(null, string.Create(CultureInfo.InvariantCulture, $"Argo CD lists {length} of them, and more than {Fields.LongestList} are not read: nothing is derived from a part")))
        : reply.List(name, read);

    private static TreeNode ReadNode(Fields node) => new(
        StatusReader.ReadKey(node),
        node.Text("version"),
        node.Text("uid"),
        node.List("parentRefs", StatusReader.ReadKey),
        StatusReader.ReadHealth(node),
        node.Object("health").TextOrNull("message"),
        node.Time("createdAt"),
        node.Texts("images"),
        node.List("info", info => KeyValuePair.Create(info.Text("name"), info.Text("value"))));

    private static SyncWindow ReadWindow(Fields window) =>
        new(window.Text("kind"), window.Text("schedule"), window.Text("duration"), window.Flag("manualSync"));

    private static KubernetesEvent ReadEvent(Fields read)
    {
        var involved = read.Object("involvedObject");
        var component = read.Object("source").Text("component");
        var once = read.Time("eventTime");
        return new(
            read.Text("reason"),
            UntrustedText.ForDisplay(read.Text("message"), Fields.LongestText),
            read.Text("type"),
            read.Time("firstTimestamp") ?? once,
            read.Time("lastTimestamp") ?? once,
            read.IntOrNull("count") ?? 1,
            new(GroupOf(involved.Text("apiVersion")), involved.Text("kind"), involved.Text("namespace"), involved.Text("name")),
            component.Length > 0 ? component : read.Text("reportingComponent"));
    }

    private static string GroupOf(string apiVersion) =>
        apiVersion.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? apiVersion[..slash] : "";
}
