using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication;

/// <summary>One application: what is wrong, why, since when, who changed what, and what is safe.</summary>
public sealed partial class ApplicationPage(LiveFeed feed, IApplicationExplainer explainer, GitHostLinks hosts, NavigationManager navigation)
    : LiveComponent<ApplicationView>(feed)
{
    private readonly ExplanationReading reading = new(explainer);
    private ApplicationTab? open;

    [Parameter]
    [EditorRequired]
    public string Instance { get; set; } = "";

    [Parameter]
    [EditorRequired]
    public string Namespace { get; set; } = "";

    [Parameter]
    [EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The part that is open; null or unknown: Why.</summary>
    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    private ApplicationKey Key => new(Instance, Namespace, Name);

    private ApplicationTab Open => open ?? ApplicationTabs.Named(Tab);

    private string AsMarkdown => View.Why is null ? "" : ExplanationMarkdown.Of(Key, View.Why, View.Danger, navigation.Uri);

    // The parts read the address too. Blazor tells the readers of the address one after the other, and fails when one comes or
    // goes meanwhile: the part that was asked for is shown a turn later.
    protected override async Task OnParametersSetAsync()
    {
        var projected = base.OnParametersSetAsync();
        var wanted = ApplicationTabs.Named(Tab);
        open ??= wanted;
        if (open != wanted)
        {
            await Task.Yield();
            open = wanted;
            StateHasChanged();
        }

        await projected;
    }

    protected override ApplicationView Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        ApplicationView.From(explained, Key, reading.Latest, hosts, now);

    protected override async Task ViewChangedAsync()
    {
        if (View.Application is { } application && await reading.ReadAsync(application, View.Light))
        {
            await RefreshAsync();
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        reading.Dispose();
    }
}
