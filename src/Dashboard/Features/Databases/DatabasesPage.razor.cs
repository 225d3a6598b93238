using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Every database: live, declared, and what Argo CD, its operator and its pods say.</summary>
public sealed partial class DatabasesPage(LiveFeed feed, SeenInventory inventory, SeenLosses losses, SeenLint lint, NavigationManager navigation) : LiveComponent<DatabasesView>(feed)
{
    private readonly TypedValue<string> search = new("");

    /// <summary>What is searched for, from the address; null: everything.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public string? Engine { get; set; }

    [SupplyParameterFromQuery]
    public string? Application { get; set; }

    [SupplyParameterFromQuery]
    public string? Operator { get; set; }

    [SupplyParameterFromQuery]
    public string? Branch { get; set; }

    /// <summary>The branch whose databases are to be brought; null: the options are not compared.</summary>
    [SupplyParameterFromQuery]
    public string? Bring { get; set; }

    [SupplyParameterFromQuery]
    public string? Into { get; set; }

    private DatabasesQuery Query => DatabasesQuery.From(search.Value, Show).Of(Engine, Application, Operator, Branch).Bringing(Bring, Into);

    protected override Task OnParametersSetAsync()
    {
        search.Follow(Text ?? "");
        return base.OnParametersSetAsync();
    }

    protected override DatabasesView Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        DatabasesView.From(inventory.Matrix(explained, now), Query, inventory.NotRead(explained), (explained, now)).With(inventory.Of(explained, now), lint) with
        {
            EndState = EndState(explained, now),
            Questions = inventory.Questions(explained, now),
            Losses = LossView.From(losses.Gone, losses.Whole, now),
        };

    private EquatableList<EndStateView> EndState(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var addresses = inventory.Of(explained, now).Items.DistinctBy(state => state.Key).ToDictionary(state => state.Key, state => DatabaseKey.Of(state).Address);
        return inventory.EndState(explained, now).Select(line => EndStateView.From(line, addresses)).ToEquatableList();
    }

    private Task SearchForAsync(string? typed)
    {
        var text = typed ?? "";
        search.Type(text[..Math.Min(text.Length, DatabasesQuery.LongestText)]);
        navigation.NavigateTo(Query.ToAddress(), replace: true);
        return RefreshAsync();
    }
}
