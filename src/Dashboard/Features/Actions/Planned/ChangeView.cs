using System.Text.Json;
using DbDashboard.Core.Actions;

namespace DbDashboard.Dashboard.Features.Actions.Planned;

/// <summary>One field of the Application before and after, as a person reads it.</summary>
/// <param name="Path"><c>spec.source.targetRevision</c>.</param>
/// <param name="Before">Null when the field is not there.</param>
/// <param name="After">Null when the field is removed.</param>
public sealed record ChangeView(string Path, string? Before, string? After)
{
    public static ChangeView From(SpecChange change) => new(PathOf(change.Path), Plain(change.Before), Plain(change.After));

    // A JSON pointer with its two escapes; numbers are places in a list.
    private static string PathOf(string pointer) =>
        string.Join('.', pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));

    /// <summary>Text without its quotes; everything else as the JSON that it is.</summary>
    private static string? Plain(string? json)
    {
        if (json is not ['"', ..])
        {
            return json;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetString() is { Length: > 0 } text ? text : "\"\"";
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
