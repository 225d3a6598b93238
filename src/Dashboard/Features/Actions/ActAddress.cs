using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.WebUtilities;

namespace DbDashboard.Dashboard.Features.Actions;

/// <summary>What is asked, as the address of the application's page holds it: <c>?act=sync&amp;prune=true</c>.</summary>
public static class ActAddress
{
    /// <summary>Longer values are none that any action takes.</summary>
    public const int LongestValue = 8_000;

    private const string Act = "act";
    private const string Tab = "tab";

    private static readonly string[] Names =
    [
        ParameterNames.Prune, ParameterNames.Resources, ParameterNames.Source, ParameterNames.TargetRevision, ParameterNames.Include,
        ParameterNames.Exclude, ParameterNames.Recurse, ParameterNames.AutoPrune, ParameterNames.SelfHeal, ParameterNames.UndoOf,
    ];

    /// <summary>Null when the address asks for nothing, or is the page of another application.</summary>
    /// <param name="address">Relative to the base address.</param>
    public static ActionAsk? Parse(string address, ApplicationKey target)
    {
        var query = QueryHelpers.ParseQuery(QueryOf(address));
        if (!IsPageOf(address, target) || query.GetValueOrDefault(Act).FirstOrDefault() is not { Length: > 0 and < 100 } action)
        {
            return null;
        }

        return new ActionAsk(target, action, Names
            .Where(query.ContainsKey)
            .Select(name => KeyValuePair.Create(name, Cut(query[name].FirstOrDefault() ?? "")))
            .ToEquatableList());
    }

    /// <summary>The same page, on the part that <paramref name="address"/> shows, with the dialog of <paramref name="ask"/> open.</summary>
    public static string Of(ActionAsk ask, string? address = null) =>
        Address.Of(ask.Target) + "?" + string.Join('&', TabOf(address).Concat([Pair(Act, ask.Action)]).Concat(ask.Parameters.Items.Select(p => Pair(p.Key, p.Value))));

    /// <inheritdoc cref="Of(ActionAsk, string?)"/>
    public static string Of(ApplicationKey target, string action, string? address = null) => Of(new ActionAsk(target, action), address);

    /// <summary>The same page without a dialog.</summary>
    public static string Without(ApplicationKey target, string address) =>
        Address.Of(target) + string.Concat(TabOf(address).Select(tab => "?" + tab));

    private static bool IsPageOf(string address, ApplicationKey target) =>
        Uri.UnescapeDataString(address[..^QueryOf(address).Length]).TrimStart('/') == Uri.UnescapeDataString(Address.Of(target));

    private static IEnumerable<string> TabOf(string? address) =>
        address is not null && QueryHelpers.ParseQuery(QueryOf(address)).TryGetValue(Tab, out var tab) && tab.ToString() is { Length: > 0 and < 40 } open
            ? [Pair(Tab, open)]
            : [];

    private static string QueryOf(string address)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        return start < 0 ? "" : address[start..];
    }

    private static string Pair(string name, string value) => $"{name}={Uri.EscapeDataString(value)}";

    private static string Cut(string value) => value.Length > LongestValue ? value[..LongestValue] : value;
}
