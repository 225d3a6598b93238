using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>An ask as one line of text, and back: <c>patch-source?targetRevision=main</c>.</summary>
public static class AskText
{
    /// <summary>Null when there is none.</summary>
    public static string? Write(ActionAsk? ask) => ask is null
        ? null
        : ask.Action + "?" + string.Join('&', ask.Parameters.Items.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));

    public static ActionAsk? Read(ApplicationKey target, string? text) => text?.Split('?', 2) is [{ Length: > 0 } action, var query]
        ? new(target, action, query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToEquatableList())
        : null;

    private static KeyValuePair<string, string> Pair(string text) =>
        text.Split('=', 2) is [var name, var value] ? new(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)) : new(Uri.UnescapeDataString(text), "");
}
