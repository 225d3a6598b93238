using System.Text.Json;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Keeps of a Secret only the names of its values and Argo CD's masks (a run of plus signs: equal length means equal value).</summary>
internal static class SecretText
{
    private const string Hidden = "(not shown)";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    public static bool IsSecret(JsonElement root) =>
        Is(root, "kind", "Secret") && Is(root, "apiVersion", "v1");

    /// <summary>Writes a value with every text in it hidden that is no mask.</summary>
    public static void WriteMasked(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var member in value.EnumerateObject())
            {
                writer.WritePropertyName(member.Name);
                WriteMasked(writer, member.Value);
            }

            writer.WriteEndObject();
        }
        else
        {
            var isMask = value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && IsMask(value.GetString()!));
            writer.WriteStringValue(isMask && value.ValueKind == JsonValueKind.String ? value.GetString() : isMask ? null : Hidden);
        }
    }

    /// <summary>Writes annotations; the last-applied text holds a whole Secret again.</summary>
    public static void WriteAnnotations(Utf8JsonWriter writer, JsonElement annotations)
    {
        if (annotations.ValueKind != JsonValueKind.Object)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach (var member in annotations.EnumerateObject())
        {
            if (member.Name == LastApplied)
            {
                writer.WriteString(member.Name, member.Value.ValueKind == JsonValueKind.String ? ObjectText.Read(member.Value.GetString()).Text ?? "" : "");
            }
            else
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static bool IsMask(string text) => text.AsSpan().TrimStart('+').IsEmpty;

    private static bool Is(JsonElement root, string name, string value) =>
        root.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.ValueEquals(value);
}
