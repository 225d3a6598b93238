using System.Text;
using System.Text.Json;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>JSON text without blanks and with sorted names, so that two of the same meaning are the same text.</summary>
internal static class CanonicalJson
{
    private const int Deepest = 32;

    /// <summary>Null when the member is absent or cannot be written.</summary>
    public static string? OfMember(Fields owner, string name)
    {
        var member = owner.Object(name);
        return member.Exists ? Of(member.Element) : null;
    }

    private static string? Of(JsonElement element)
    {
        using var buffer = new MemoryStream();
        try
        {
            using var writer = new Utf8JsonWriter(buffer);
            Write(writer, element, Deepest);
        }
        catch (InvalidOperationException)
        {
            // Text that is no valid UTF-8, or deeper than a writer allows.
            return null;
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element, int depthLeft)
    {
        if (element.ValueKind == JsonValueKind.Object && depthLeft > 0)
        {
            writer.WriteStartObject();
            foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
            {
                writer.WritePropertyName(member.Name);
                Write(writer, member.Value, depthLeft - 1);
            }

            writer.WriteEndObject();
        }
        else
        {
            element.WriteTo(writer);
        }
    }
}
