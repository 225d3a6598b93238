using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Every database: live, declared, and what Argo CD, its operator and its pods say.</summary>
public sealed partial class DatabasesPage(LiveFeed feed, DeclarationStore declarations, NavigationManager navigation) : LiveComponent<DatabasesView>(feed)
{
    /// <summary>What is searched for, from the address; null: everything.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    protected override DatabasesView Project(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var declared = declarations.Current;
        return DatabasesView.From(DatabaseInventory.Build(explained.Snapshot, declared.Databases, now), declared.NotRead, explained, now).Search(Text);
    }

    private void Ask(ChangeEventArgs change) => navigation.NavigateTo(
        change.Value is string { Length: > 0 } text ? "databases?q=" + Uri.EscapeDataString(text) : "databases");
}
