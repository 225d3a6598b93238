using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Every database: live, declared, and what Argo CD, its operator and its pods say.</summary>
public sealed partial class DatabasesPage(LiveFeed feed, DeclarationStore declarations, NavigationManager navigation) : LiveComponent<DatabasesView>(feed)
{
    private const int LongestSearch = 100;

    private readonly TypedValue<string> search = new("");

    /// <summary>What is searched for, from the address; null: everything.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    protected override Task OnParametersSetAsync()
    {
        search.Follow(Text ?? "");
        return base.OnParametersSetAsync();
    }

    protected override DatabasesView Project(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var declared = declarations.Current;
        return DatabasesView.From(DatabaseInventory.Build(explained.Snapshot, declared.Databases, now), declared.NotRead, explained, now).Search(search.Value);
    }

    private Task SearchForAsync(string? typed)
    {
        var text = typed ?? "";
        search.Type(text[..Math.Min(text.Length, LongestSearch)]);
        navigation.NavigateTo(search.Value.Length > 0 ? "databases?q=" + Uri.EscapeDataString(search.Value) : "databases", replace: true);
        return RefreshAsync();
    }
}
