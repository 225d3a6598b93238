using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>The sources that an Application's manifest declares.</summary>
internal static class ApplicationSources
{
    public static IEnumerable<LintNode> Of(LintManifest application)
    {
        var (one, several) = (application.Spec.At("source"), application.Spec.At("sources"));
        return several is { IsSequence: true } ? several.Children : one is null ? [] : [one];
    }

    /// <summary>The values that are given to Helm where the manifest itself has them; null when it has none.</summary>
    public static LintNode? HelmValues(LintNode source)
    {
        var helm = source.At("helm");
        if (helm.At("valuesObject") is { } values)
        {
            return values;
        }

        return helm.At("values") is { IsScalar: true } text && LintFiles.Read("values.yaml", text.Text).Roots is [var root, ..] ? root : null;
    }

    /// <summary>An operator of a kind that these rules know, by its repository, its chart or the Application's name.</summary>
    public static bool IsOfOperator(LintManifest application, LintNode source) =>
        new[] { source.Scalar("repoURL"), source.Scalar("chart"), application.Name }.Any(word => word?.Contains("operator", StringComparison.OrdinalIgnoreCase) == true);
}
