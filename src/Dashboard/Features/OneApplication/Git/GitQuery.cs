using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>What the Git part shows, as the page's address holds it.</summary>
/// <param name="Branch">Null: the tracked revision.</param>
/// <param name="Tried">The filter that is tried; null: the present one.</param>
/// <param name="Source">Which of several sources, from 0; null: the first whose files Git has.</param>
public sealed record GitQuery(string? Branch, DirectoryOptions? Tried, int? Source = null)
{
    /// <summary>The query string, beginning with <c>?tab=git</c>.</summary>
    public string ToAddress()
    {
        var at = (Source is { } source ? $"&source={source}" : "") + (Branch is null ? "" : $"&at={Uri.EscapeDataString(Branch)}");
        return Tried is null
            ? $"?tab=git{at}"
            : $"?tab=git{at}&filter=true{Part("include", Tried.Include)}{Part("exclude", Tried.Exclude)}{(Tried.Recurse ? "&recurse=true" : "")}";
    }

    private static string Part(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
