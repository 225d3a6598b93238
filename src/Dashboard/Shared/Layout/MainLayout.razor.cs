using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Shared.Layout;

/// <summary>The frame of every page.</summary>
public sealed partial class MainLayout : LayoutComponentBase
{
    private PageErrorBoundary? boundary;

    // Runs on each navigation: a page that failed is tried anew, and another page is not hidden by it.
    protected override void OnParametersSet() => boundary?.Recover();
}
