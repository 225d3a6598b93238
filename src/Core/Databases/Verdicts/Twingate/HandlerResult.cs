using System.Text.Json;

namespace DbDashboard.Core.Databases.Verdicts.Twingate;

/// <summary>What a handler of the operator wrote into the status: its own result, as it is.</summary>
/// <param name="Name"><c>twingate_resource_sync</c>.</param>
/// <param name="Error">What it says when it failed; null when it says nothing.</param>
internal sealed record HandlerResult(string Name, bool? Success, DateTimeOffset? At, string? Error)
{
    /// <summary>The one that was written last; null when none was.</summary>
    public static HandlerResult? Newest(JsonElement status) => status.ValueKind != JsonValueKind.Object ? null
        : status.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object && member.Name != "twingate" && member.Value.Find("success") is not null).Select(Read).MaxBy(result => result.At ?? DateTimeOffset.MinValue);

    private static HandlerResult Read(JsonProperty member) => new(
        member.Name,
        member.Value.Find("success") switch { { ValueKind: JsonValueKind.True } => true, { ValueKind: JsonValueKind.False } => false, _ => null },
        PodFacts.Time(member.Value.Text("ts")),
        member.Value.Text("error") ?? member.Value.Text("message"));
}

/// <summary>A handler that is tried again.</summary>
internal sealed record HandlerProgress(string Handler, int Retries, string? Message)
{
    public static IEnumerable<HandlerProgress> All(JsonElement status) => status.Find("twingate", "progress") is { ValueKind: JsonValueKind.Object } progress
        ? progress.EnumerateObject().Select(member => new HandlerProgress(member.Name, member.Value.Number("retries") ?? 0, member.Value.Text("message")))
        : [];
}
