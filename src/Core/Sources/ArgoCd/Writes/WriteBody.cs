using System.Text;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>Writes the bodies of requests; Argo CD takes the project and the namespace of these from the body.</summary>
internal static class WriteBody
{
    public static HttpContent Of(ArgoCdWrite.Sync sync) => Json(writer =>
    {
        WriteTarget(writer, sync);
        writer.WriteBoolean("prune", sync.Prune);
        if (sync.Revision is { } revision)
        {
            writer.WriteString("revision", revision);
        }

        WriteResources(writer, sync.Resources);
        WriteInfos(writer, sync.Infos);
    });

    /// <param name="kind">json or merge.</param>
    public static HttpContent OfPatch(ArgoCdWrite write, string kind, string patch) => Json(writer =>
    {
        writer.WriteString("name", write.Application.Name);
        WriteTarget(writer, write);
        writer.WriteString("patchType", kind);
        writer.WriteString("patch", patch);
    });

    public static HttpContent OfText(string json) => new ByteArrayContent(Encoding.UTF8.GetBytes(json));

    private static void WriteTarget(Utf8JsonWriter writer, ArgoCdWrite write)
    {
        writer.WriteString("project", write.Project);
        writer.WriteString("appNamespace", write.Application.Namespace);
    }

    private static void WriteResources(Utf8JsonWriter writer, EquatableList<ResourceKey> resources)
    {
        if (resources.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("resources");
        foreach (var resource in resources)
        {
            writer.WriteStartObject();
            writer.WriteString("group", resource.Group);
            writer.WriteString("kind", resource.Kind);
            writer.WriteString("namespace", resource.Namespace);
            writer.WriteString("name", resource.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteInfos(Utf8JsonWriter writer, EquatableList<KeyValuePair<string, string>> infos)
    {
        writer.WriteStartArray("infos");
        foreach (var (name, value) in infos)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static ByteArrayContent Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return new(buffer.ToArray());
    }
}
