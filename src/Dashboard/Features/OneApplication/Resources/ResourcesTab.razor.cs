using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources;

/// <summary>Every resource, and the field difference of the one that is chosen.</summary>
public sealed partial class ResourcesTab(NavigationManager navigation) : ComponentBase
{
    private const int LongestSearch = 100;

    private readonly TypedValue<string> search = new("");
    private ResourcesView view = null!;
    private ResourceKey? chosen;
    private ResourceDifferenceView? difference;

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    /// <summary>The chosen resource, see <see cref="ResourceName"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Resource { get; set; }

    /// <summary>The search text.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    protected override void OnParametersSet()
    {
        chosen = ResourceName.Read(Resource);
        search.Follow(Search ?? "");
        view = ResourcesView.From(Facts, search.Value);
        difference = chosen is { } key ? ResourceDifferences.Of(Facts, key) : null;
    }

    private string AddressOf(ResourceKey? key, string? search) =>
        Address.Of(Facts.Application.Key, "resources")
        + (string.IsNullOrEmpty(search) ? "" : "&q=" + Uri.EscapeDataString(search))
        + (key is { } wanted ? "&resource=" + Uri.EscapeDataString(ResourceName.Write(wanted)) : "");

    private void SearchFor(string? typed)
    {
        var text = typed ?? "";
        search.Type(text[..Math.Min(text.Length, LongestSearch)]);
        view = ResourcesView.From(Facts, search.Value);
        navigation.NavigateTo(AddressOf(chosen, search.Value), replace: true);
    }
}
