using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication;

public enum ApplicationTab
{
    Why,
    WhatIf,
    Resources,
    Git,
    AutoSync,
    Timeline,
    Events,
}

/// <summary>The parts of the page, as the navigation and the address name them.</summary>
public static class ApplicationTabs
{
    public static readonly EquatableList<ApplicationTab> All = [.. Enum.GetValues<ApplicationTab>()];

    /// <summary>The part of that name; Why when there is none.</summary>
    public static ApplicationTab Named(string? name) =>
        All.Items.FirstOrDefault(tab => string.Equals(tab.ToString(), name, StringComparison.OrdinalIgnoreCase));

    public static string Name(ApplicationTab tab) => tab.ToString().ToLowerInvariant();

    /// <summary>The word on the tab; with the number of resources where that is known.</summary>
    public static string Word(ApplicationTab tab, Application? application) => tab switch
    {
        ApplicationTab.WhatIf => "What if",
        ApplicationTab.AutoSync => "Auto-sync",
        ApplicationTab.Resources when application is not null => $"Resources {application.ResourceCount}",
        _ => tab.ToString(),
    };
}
