using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>How the audit is written as JSON: members in the order of their declaration, nothing indented, what is null left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(AuditEdgeConverter), typeof(AuditListConverter<string>), typeof(AuditListConverter<AuditSource>)])]
[JsonSerializable(typeof(AuditBody))]
[JsonSerializable(typeof(AuditHeader))]
[JsonSerializable(typeof(AuditRecord))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(AuditSource[]))]
internal sealed partial class AuditJson : JsonSerializerContext;

internal static class AuditForms
{
    // Letters of any language stay readable for people who open the file; the text is never put into a page as it is.
    private static readonly JsonSerializerOptions Readable = new(AuditJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonTypeInfo<AuditBody> Body { get; } = (JsonTypeInfo<AuditBody>)Readable.GetTypeInfo(typeof(AuditBody));

    public static JsonTypeInfo<AuditRecord> Record { get; } = (JsonTypeInfo<AuditRecord>)Readable.GetTypeInfo(typeof(AuditRecord));
}

internal sealed class AuditEdgeConverter() : JsonStringEnumConverter<ActionState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class AuditListConverter<T> : JsonConverter<EquatableList<T>>
{
    public override EquatableList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T[]>)options.GetTypeInfo(typeof(T[]))) ?? []).ToEquatableList();

    public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value.Items], (JsonTypeInfo<T[]>)options.GetTypeInfo(typeof(T[])));
}
