namespace DbDashboard.Core.Databases.Lint.Gathering;

/// <summary>The files of a repository by their paths, as they are read for rules: templates of charts are told from manifests.</summary>
public static class LintTree
{
    /// <param name="paths">Every file that is there, also those that are not read.</param>
    /// <returns>For a path, whether it stands in the templates of a Helm chart.</returns>
    public static Func<string, bool> Templates(IEnumerable<string> paths)
    {
        var charts = paths.Where(path => path == "Chart.yaml" || path.EndsWith("/Chart.yaml", StringComparison.Ordinal)).Select(path => path[..^"Chart.yaml".Length] + "templates/").ToList();
        return path => charts.Exists(templates => path.StartsWith(templates, StringComparison.Ordinal));
    }
}
