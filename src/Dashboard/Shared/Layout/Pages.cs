using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace DbDashboard.Dashboard.Shared.Layout;

/// <summary>One page of the navigation.</summary>
/// <param name="Path">Relative to the base address.</param>
/// <param name="Letter">The key that goes there after <c>g</c>.</param>
public sealed record PageEntry(string Name, string Path, char Letter, string Icon, NavLinkMatch Match);

/// <summary>The pages that exist, in the order of the navigation.</summary>
public static class Pages
{
    /// <summary>So many stand in a phone's bar; the rest behind "More".</summary>
    private const int InBar = 4;

    public static readonly IReadOnlyList<PageEntry> All =
    [
        new("Triage", "", 't', Icons.Material.Filled.NotificationsActive, NavLinkMatch.All),
        new("Applications", "applications", 'a', Icons.Material.Filled.Apps, NavLinkMatch.Prefix),
        new("Databases", "databases", 'd', Icons.Material.Filled.Storage, NavLinkMatch.Prefix),
        new("Branches", "branches", 'b', Icons.Material.Filled.AccountTree, NavLinkMatch.Prefix),
        new("Overrides", "overrides", 'o', Icons.Material.Filled.HourglassTop, NavLinkMatch.Prefix),
        new("Activity", "activity", 'y', Icons.Material.Filled.History, NavLinkMatch.Prefix),
        new("Connections", "connections", 'c', Icons.Material.Filled.Cable, NavLinkMatch.Prefix),
    ];

    /// <summary>Those that a phone shows behind "More".</summary>
    public static IEnumerable<PageEntry> More => All.Skip(InBar);

    public static bool IsInBar(PageEntry entry) => All.Take(InBar).Contains(entry);
}
