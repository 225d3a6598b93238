using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>Which members of a JSON value are kept: a name without a shape keeps all below it. Lists are passed through, item by item.</summary>
internal sealed class ObjectShape : Dictionary<string, ObjectShape?>
{
    /// <summary>Longest text of a spec or status that is kept.</summary>
    public const int LongestText = 256 * 1024;

    private const string NothingKept = "{}";

    private static readonly ObjectShape Conditions = new() { ["type"] = null, ["status"] = null, ["reason"] = null, ["message"] = null, ["lastTransitionTime"] = null };

    private static readonly ObjectShape Containers = new() { ["name"] = null, ["ready"] = null, ["restartCount"] = null, ["state"] = null, ["lastState"] = null };

    /// <summary>The images say which operator a Deployment is.</summary>
    private static readonly ObjectShape Template = new() { ["spec"] = new() { ["containers"] = new() { ["name"] = null, ["image"] = null } } };

    public static readonly ObjectShape PodSpec = new() { ["nodeName"] = null };

    /// <summary>Readiness, reasons of waiting, restarts.</summary>
    public static readonly ObjectShape PodStatus = new()
    {
        ["phase"] = null,
        ["reason"] = null,
        ["message"] = null,
        ["conditions"] = Conditions,
        ["containerStatuses"] = Containers,
        ["initContainerStatuses"] = Containers,
    };

    public static readonly ObjectShape WorkloadSpec = new() { ["replicas"] = null, ["selector"] = null, ["paused"] = null, ["template"] = Template };

    public static readonly ObjectShape ClaimSpec = new() { ["resources"] = null, ["storageClassName"] = null, ["volumeName"] = null };

    /// <summary>The kept part as JSON text; <c>{}</c> when there is nothing, or too much to hold.</summary>
    /// <param name="shape">Null keeps all.</param>
    public static string Keep(JsonElement owner, string member, ObjectShape? shape)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.Object)
        {
            return NothingKept;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, value, shape);
        }

        return buffer.WrittenCount > LongestText ? NothingKept : Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, ObjectShape? shape)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when shape is not null:
                WriteMembers(writer, value, shape);
                break;
            case JsonValueKind.Array when shape is not null:
                WriteItems(writer, value, shape);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, JsonElement value, ObjectShape shape)
    {
        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            if (shape.TryGetValue(member.Name, out var inner))
            {
                writer.WritePropertyName(member.Name);
                Write(writer, member.Value, inner);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, JsonElement value, ObjectShape shape)
    {
        writer.WriteStartArray();
        foreach (var item in value.EnumerateArray())
        {
            Write(writer, item, shape);
        }

        writer.WriteEndArray();
    }
}
