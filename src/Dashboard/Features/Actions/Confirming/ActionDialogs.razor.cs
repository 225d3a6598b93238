using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace DbDashboard.Dashboard.Features.Actions.Confirming;

/// <summary>Opens the dialog that the address asks for; a reload or a link opens the same.</summary>
public sealed partial class ActionDialogs(NavigationManager navigation) : ComponentBase, IDisposable
{
    private ActionAsk? ask;

    [Parameter]
    [EditorRequired]
    public Application Application { get; set; } = null!;

    [Parameter]
    public Facts? Facts { get; set; }

    [Parameter]
    public EquatableList<RemedyView> Remedies { get; set; }

    public void Dispose() => navigation.LocationChanged -= Follow;

    protected override void OnInitialized() => navigation.LocationChanged += Follow;

    protected override void OnParametersSet() => ask = Asked();

    private ActionAsk? Asked() => ActAddress.Parse(navigation.ToBaseRelativePath(navigation.Uri), Application.Key);

    private void Follow(object? sender, LocationChangedEventArgs change)
    {
        ask = Asked();
        _ = InvokeAsync(StateHasChanged);
    }
}
