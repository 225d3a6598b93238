using System.Buffers;
using System.Text;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>Which members of a JSON value are kept: a name without a shape keeps all below it. Lists are passed through, item by item.</summary>
internal sealed class ObjectShape : Dictionary<string, ObjectShape?>
{
    /// <summary>Longest text of a spec or status that is kept.</summary>
    public const int LongestText = 256 * 1024;

    private const int LongestSmall = 4 * 1024;

    public const string NothingKept = "{}";

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

    public static readonly ObjectShape VolumeSpec = new() { ["persistentVolumeReclaimPolicy"] = null, ["capacity"] = null, ["storageClassName"] = null, ["claimRef"] = new() { ["namespace"] = null, ["name"] = null } };

    public static readonly ObjectShape VolumeStatus = new() { ["phase"] = null, ["message"] = null };

    public static readonly ObjectShape ServiceSpec = new() { ["ports"] = new() { ["name"] = null, ["port"] = null }, ["selector"] = null };

    public static readonly ObjectShape BudgetSpec = new() { ["minAvailable"] = null, ["maxUnavailable"] = null };

    public static readonly ObjectShape BudgetStatus = new() { ["disruptionsAllowed"] = null, ["currentHealthy"] = null, ["desiredHealthy"] = null };

    public static readonly ObjectShape JobStatus = new() { ["conditions"] = Conditions, ["completionTime"] = null, ["failed"] = null, ["active"] = null };

    public static readonly ObjectShape SnapshotStatus = new() { ["readyToUse"] = null, ["error"] = new() { ["message"] = null } };

    /// <summary>Of the whole object: its addresses stand beside its metadata.</summary>
    public static readonly ObjectShape Slice = new() { ["endpoints"] = new() { ["conditions"] = new() { ["ready"] = null }, ["targetRef"] = new() { ["name"] = null } } };

    /// <summary>Of the whole object.</summary>
    public static readonly ObjectShape Webhooks = new() { ["webhooks"] = new() { ["name"] = null, ["failurePolicy"] = null, ["clientConfig"] = new() { ["service"] = new() { ["namespace"] = null, ["name"] = null } } } };

    /// <summary>Of the whole object: not the parameters, which may name secrets.</summary>
    public static readonly ObjectShape StorageClass = new() { ["provisioner"] = null, ["reclaimPolicy"] = null, ["allowVolumeExpansion"] = null };

    public static readonly ObjectShape ClaimSpec = new() { ["resources"] = null, ["storageClassName"] = null, ["volumeName"] = null };

    /// <summary>The kept part as JSON text; <c>{}</c> when there is nothing. Of what is too much to hold, only the small members, and <see cref="LiveObject.CutMember"/>.</summary>
    /// <param name="shape">Null keeps all.</param>
    public static string Keep(JsonElement owner, string member, ObjectShape? shape) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(member, out var value) ? Keep(value, shape) : NothingKept;

    /// <summary>The same of a value itself.</summary>
    public static string Keep(JsonElement value, ObjectShape? shape)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return NothingKept;
        }

        var kept = Text(writer => Write(writer, value, shape));
        return kept.Length <= LongestText ? kept : Text(writer => WriteSmall(writer, value, shape));
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What an operator says in a word stands in small members: an over-long one beside them does not hide it.</summary>
    private static void WriteSmall(Utf8JsonWriter writer, JsonElement value, ObjectShape? shape)
    {
        writer.WriteStartObject();
        writer.WriteBoolean(LiveObject.CutMember, true);
        var room = LongestText / 4;
        foreach (var member in value.EnumerateObject().Where(member => shape is null || shape.ContainsKey(member.Name)))
        {
            var text = member.Value.GetRawText();
            if (text.Length <= LongestSmall && text.Length < room)
            {
                room -= text.Length;
                writer.WritePropertyName(member.Name);
                Write(writer, member.Value, shape?[member.Name]);
            }
        }

        writer.WriteEndObject();
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
