using System.Globalization;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;
using Microsoft.AspNetCore.WebUtilities;

namespace DbDashboard.Dashboard.Features.Activity;

/// <summary>What is asked of the record: all of it stands in the address, under the names that REST has too.</summary>
/// <param name="Application">instance/namespace/name; empty: all.</param>
/// <param name="Person">The actor's subject, whole.</param>
/// <param name="Outcome">A step that the action came to; null: any.</param>
/// <param name="From">At or after, UTC.</param>
/// <param name="Until">Before, UTC.</param>
/// <param name="Plans">Also plans that nobody pressed.</param>
/// <param name="Id">The action that is open; empty: none.</param>
public sealed record ActivityQuery(
    string Application = "",
    string Person = "",
    string Action = "",
    ActionState? Outcome = null,
    string Text = "",
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    bool Plans = false,
    string Id = "")
{
    /// <summary>Longer values are cut.</summary>
    public const int LongestPart = 300;

    private const string Minute = "yyyy-MM-dd'T'HH:mm";

    public bool IsEverything => this with { Plans = false, Id = "" } == new ActivityQuery();

    /// <summary>Reads an address; what is no step or no time is ignored.</summary>
    public static ActivityQuery Parse(string address)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(start < 0 ? "" : address[start..]);
        string Part(string name) => query.TryGetValue(name, out var values) && values.FirstOrDefault() is { } value ? value[..Math.Min(value.Length, LongestPart)] : "";
        return new ActivityQuery(
            Part("application"),
            Part("person"),
            Part("action"),
            Enum.TryParse<ActionState>(Part("outcome"), ignoreCase: true, out var edge) && Enum.IsDefined(edge) ? edge : null,
            Part("text"),
            Time(Part("from")),
            Time(Part("until")),
            Part("plans") == "true",
            Part("id"));
    }

    public string ToAddress() => "activity" + Joined([.. Filters(), ("plans", Plans ? "true" : ""), ("id", Id)]);

    /// <summary>The export of all that matches.</summary>
    /// <param name="format"><c>csv</c> or <c>jsonl</c>.</param>
    public string ToExport(string format) => "api/v1/activity" + Joined([("format", format), .. Filters()]);

    public AuditFilter ToFilter() => new()
    {
        Application = Application.Split('/') is [var instance, var space, var name] ? new ApplicationKey(instance, space, name) : null,
        Actor = OrNull(Person),
        Action = OrNull(Action),
        Edge = Outcome,
        Text = OrNull(Text),
        From = From,
        Until = Until,
    };

    /// <summary>As the browser's field for a moment has it; empty when there is none.</summary>
    public static string Field(DateTimeOffset? time) => time?.UtcDateTime.ToString(Minute, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Null when it is no moment. Without a zone it is UTC.</summary>
    public static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private (string Name, string Value)[] Filters() =>
    [
        ("application", Application), ("person", Person), ("action", Action), ("outcome", Outcome?.Word() ?? ""), ("text", Text),
        ("from", Zoned(From)), ("until", Zoned(Until)),
    ];

    private static string Zoned(DateTimeOffset? time) => time is null ? "" : Field(time) + "Z";

    private static string Joined((string Name, string Value)[] parts)
    {
        var pairs = string.Join('&', parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        return pairs.Length == 0 ? "" : "?" + pairs;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
