using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>Addresses of our own pages: relative, each part escaped.</summary>
public static class Address
{
    /// <param name="tab">The part of the application's page; null for its start.</param>
    public static string Of(ApplicationKey key, string? tab = null) =>
        $"applications/{Escape(key.Instance)}/{Escape(key.Namespace)}/{Escape(key.Name)}{(tab is null ? "" : "?tab=" + Escape(tab))}";

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
