using MudBlazor;

namespace DbDashboard.Dashboard.Shared.Layout;

/// <summary>
/// What MudBlazor needs to look like the rest: system fonts and small corners. Colours are not here: tokens.css holds both
/// palettes and hands them to MudBlazor's variables, so that the theme changes in the browser without the circuit.
/// </summary>
public static class Theme
{
    private static readonly string[] Fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"];

    public static readonly MudTheme Dashboard = new()
    {
        LayoutProperties = new() { DefaultBorderRadius = "6px" },
        Typography = new() { Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.45" } },
    };
}
