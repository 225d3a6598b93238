using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Rewrites a Kubernetes object given as JSON text: without managedFields, and without the values of a Secret.</summary>
internal static class ObjectText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object as text and who wrote its fields; no text when there is no such object or it cannot be read.</summary>
    public static (string? Text, EquatableList<FieldManager> Managers) Read(string? json)
    {
        if (json is null or "" or "null")
        {
            return (null, []);
        }

        try
        {
            using var document = JsonDocument.Parse(json, ApplicationReader.Options);
            var metadata = Fields.Of(document.RootElement, "", new UnreadableFields()).Object("metadata");
            return (Rewrite(document.RootElement), ManagedFieldsReader.Read(metadata));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, or text in it that is no valid UTF-8: as good as unreadable.
            return (null, []);
        }
    }

    private static string? Rewrite(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            WriteObject(writer, root, SecretText.IsSecret(root));
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement root, bool isSecret)
    {
        writer.WriteStartObject();
        foreach (var member in root.EnumerateObject())
        {
            if (member.Name == "metadata" && member.Value.ValueKind == JsonValueKind.Object)
            {
                writer.WritePropertyName(member.Name);
                WriteMetadata(writer, member.Value, isSecret);
            }
            else if (isSecret && member.Name is "data" or "stringData")
            {
                writer.WritePropertyName(member.Name);
                SecretText.WriteMasked(writer, member.Value);
            }
            else
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, JsonElement metadata, bool isSecret)
    {
        writer.WriteStartObject();
        foreach (var member in metadata.EnumerateObject())
        {
            if (isSecret && member.Name == "annotations")
            {
                writer.WritePropertyName(member.Name);
                SecretText.WriteAnnotations(writer, member.Value);
            }
            else if (member.Name != "managedFields")
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
