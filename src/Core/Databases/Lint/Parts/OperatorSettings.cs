using System.Text.Json;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>The configuration of Zalando's operator: the one object of its kind in the files, else what is live.</summary>
internal static class OperatorSettings
{
    /// <param name="path">Below <c>configuration</c>.</param>
    /// <returns>The value as text, empty when the configuration does not set it; no value when no configuration is known.</returns>
    public static Reading<string> Of(LintSet set, LintManifest manifest, params string[] path)
    {
        var declared = set.OfKind(LintKinds.OperatorConfiguration).ToList();
        if (declared.Count == 1)
        {
            return Reading.Known(declared[0].Root.At("configuration").Scalar(path) ?? "", "Git", default);
        }

        return set.ClusterOf(manifest).OperatorConfiguration.Map(configuration => ((JsonElement?)configuration).Value.Find(path) is { } value ? value.ToString() : "");
    }

    /// <summary>Said by rules for which it is not known.</summary>
    public const string NotKnown = "the configuration of the operator is not known";
}
