using System.Text.Json;
using System.Text.Json.Serialization;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>A trail as the text that the audit keeps with the intent, and back.</summary>
internal static class TrailText
{
    public static string Write(ActionTrail trail) => JsonSerializer.Serialize(Stored.Of(trail), TrailJson.Default.Stored);

    /// <summary>Null when the text is none of ours.</summary>
    public static ActionTrail? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, TrailJson.Default.Stored)?.ToTrail();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal sealed record Stored(
        string Id,
        ApplicationKey Target,
        string Action,
        Dictionary<string, string> Parameters,
        string Uid,
        StoredChange[] Changes,
        string[] Revisions,
        DateTimeOffset? OperationStartedAt,
        string? RestHash,
        DateTimeOffset? ReconciledAt,
        DateTimeOffset? PlannedAt)
    {
        public static Stored Of(ActionTrail trail) => new(
            trail.Id.Value, trail.Ask.Target, trail.Ask.Action, trail.Ask.Parameters.Items.ToDictionary(p => p.Key, p => p.Value), trail.Uid,
            [.. trail.Changes.Items.Select(c => new StoredChange(c.Path, c.Before, c.After))], [.. trail.Revisions], trail.OperationStartedAt, trail.RestHash, trail.ReconciledAt, trail.PlannedAt);

        public ActionTrail ToTrail() => new(
            new(Id), new(Target, Action, Parameters.ToEquatableList()), Uid,
            Changes.Select(c => new SpecChange(c.Path, c.Before, c.After)).ToEquatableList(), Revisions.ToEquatableList(), OperationStartedAt, RestHash, ReconciledAt, PlannedAt);
    }

    internal sealed record StoredChange(string Path, string? Before, string? After);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TrailText.Stored))]
internal sealed partial class TrailJson : JsonSerializerContext;
