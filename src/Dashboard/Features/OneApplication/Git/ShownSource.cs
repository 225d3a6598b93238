using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>Which of an application's sources is looked at.</summary>
public static class ShownSource
{
    /// <summary>The one that was asked for; else the first whose files Git has; null when there is no such source.</summary>
    /// <param name="asked">From 0.</param>
    public static int? Of(EquatableList<ApplicationSource> sources, int? asked) => asked is { } index
        ? index >= 0 && index < sources.Count ? index : null
        : sources.Count == 0 ? null : Math.Max(0, sources.Items.ToList().FindIndex(IsDirectory));

    /// <summary>For the choice: <c>1: infra/dbs of platform.git</c>.</summary>
    public static string Label(ApplicationSource source, int index) => $"{index + 1}: {What(source)}";

    private static string What(ApplicationSource source) => source switch
    {
        { Chart: { } chart } => $"chart {Untrusted.Name(chart)}",
        { Ref: { } reference, Path.Length: 0 } => $"files for the other sources (${Untrusted.Name(reference)})",
        _ => $"{Untrusted.Name(source.Path)} of {Untrusted.Name(Core.Causes.Wording.Words.Repository(source.RepoUrl))}",
    };

    private static bool IsDirectory(ApplicationSource source) => source.Chart is null && (source.Ref is null || source.Path.Length > 0);
}
