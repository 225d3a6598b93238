using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Every database: live, declared, and what Argo CD, its operator and its pods say.</summary>
public sealed partial class DatabasesPage(LiveFeed feed, SeenInventory inventory, NavigationManager navigation) : LiveComponent<DatabasesView>(feed)
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

    protected override DatabasesView Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        (DatabasesView.From(inventory.Of(explained, now), inventory.NotRead(explained), explained, now) with { EndState = EndState(explained, now) }).Search(search.Value);

    private EquatableList<EndStateView> EndState(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var addresses = inventory.Of(explained, now).Items.DistinctBy(state => state.Key).ToDictionary(state => state.Key, state => DatabaseKey.Of(state).Address);
        return inventory.EndState(explained, now).Select(line => EndStateView.From(line, addresses)).ToEquatableList();
    }

    private Task SearchForAsync(string? typed)
    {
        var text = typed ?? "";
        search.Type(text[..Math.Min(text.Length, LongestSearch)]);
        navigation.NavigateTo(search.Value.Length > 0 ? "databases?q=" + Uri.EscapeDataString(search.Value) : "databases", replace: true);
        return RefreshAsync();
    }
}
