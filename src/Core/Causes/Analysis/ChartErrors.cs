using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Reads errors with which Argo CD could not get a Helm chart, its versions or its dependencies.</summary>
public static class ChartErrors
{
    private const string Index = "failed to get index: ";
    private const string Tags = "unable to get tags: ";
    private const string Dependencies = "error building helm chart dependencies: ";
    private const string Repositories = "helm repos ";
    private const string NotPermitted = " are not permitted in project";

    public static bool IsOne(string text) => Chart(text) is not null || Read(text) is not null || Dependency(text) is not null || Denied(text) is not null;

    /// <summary>The chart that is not in its repository, in Argo CD's or Helm's words; null for other errors.</summary>
    public static string? Chart(string text)
    {
        if (Excerpt.Clause(text, "chart '") is { } rest && rest.IndexOf("' not found in index", StringComparison.Ordinal) is > 0 and var end)
        {
            return rest[..end];
        }

        return ToolCall.Find(text) is { Tool: "helm pull", Output: { } output } && output.Contains("not found", StringComparison.Ordinal) ? "" : null;
    }

    /// <summary>Why the repository's index or the chart's tags could not be read; null for other errors.</summary>
    public static string? Read(string text) => Excerpt.Clause(text, Index) ?? Excerpt.Clause(text, Tags);

    /// <summary>Why the chart's dependencies could not be fetched; null for other errors.</summary>
    public static string? Dependency(string text) => Excerpt.Clause(text, Dependencies) is { } rest ? ToolCall.Find(rest)?.Output ?? ToolCall.Tail(rest) : null;

    /// <summary>The repositories of dependencies that the project does not permit; null for other errors.</summary>
    public static string? Denied(string text) =>
        Excerpt.Clause(text, Repositories) is { } rest && rest.IndexOf(NotPermitted, StringComparison.Ordinal) is > 0 and var end ? rest[..end] : null;
}
