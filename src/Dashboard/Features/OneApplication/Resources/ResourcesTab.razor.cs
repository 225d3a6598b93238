using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources;

/// <summary>Every resource, and the field difference of the one that is chosen.</summary>
public sealed partial class ResourcesTab(NavigationManager navigation) : ComponentBase
{
    private const int LongestSearch = 100;

    private readonly TypedValue<string> search = new("");
    private ResourcesView view = null!;
    private ResourceKey? chosen;

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    /// <summary>The chosen resource, see <see cref="ResourceName"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Resource { get; set; }

    /// <summary>The search text.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>The differences of all resources are open.</summary>
    [SupplyParameterFromQuery]
    public bool All { get; set; }

    [SupplyParameterFromQuery]
    public bool Unified { get; set; }

    [SupplyParameterFromQuery]
    public bool Whole { get; set; }

    private ResourcesQuery Query => new(chosen, search.Value, All && chosen is null, Unified, Whole);

    private Reading<EquatableList<ManagedResource>> Managed => Facts.Details.ManagedResources;

    private string ReadingIcon => Managed.State switch
    {
        ReadingState.Forbidden => Icons.Material.Filled.VisibilityOff,
        ReadingState.Stale => Icons.Material.Filled.History,
        ReadingState.Failed => Icons.Material.Filled.CloudOff,
        _ => Icons.Material.Outlined.HelpOutline,
    };

    protected override void OnParametersSet()
    {
        chosen = ResourceName.Read(Resource);
        search.Follow(Search ?? "");
        view = ResourcesView.From(Facts, search.Value);
    }

    private bool IsManaged(ResourceKey? key) => key is { } wanted && Managed.Value.Items.Any(r => r.Key == wanted);

    private string AddressOf(ResourcesQuery query) => query.ToAddress(Facts.Application.Key);

    private void SearchFor(string? typed)
    {
        var text = typed ?? "";
        search.Type(text[..Math.Min(text.Length, LongestSearch)]);
        view = ResourcesView.From(Facts, search.Value);
        navigation.NavigateTo(AddressOf(Query), replace: true);
    }
}
