using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Where the operator is told to (<c>enable_team_id_clustername_prefix</c>, off by default), a cluster's name has to begin with its team.
/// Found: a name that does not begin with <c>teamId</c> and a hyphen: an error where the configuration asks for it, nothing where it does not, a warning where it is not known.
/// Fix: the team's name in front, which makes another cluster; or another team.
/// </summary>
public sealed class Pg14() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG14", LintSeverity.Warning, "the name does not begin with the team", "Where the operator asks for it, the cluster is Invalid and nothing is made.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var asked = OperatorSettings.Of(set, manifest, "enable_team_id_clustername_prefix");
        var team = manifest.Spec.Scalar("teamId");
        if (string.IsNullOrEmpty(team) || manifest.Name.StartsWith(team + "-", StringComparison.Ordinal) || (asked.IsKnown && !IsOn(asked.Value)))
        {
            yield break;
        }

        var finding = Wrong(
            manifest,
            manifest.At("metadata", "name") ?? manifest.Root,
            $"The name of {manifest} does not begin with its team, {team}-{(asked.IsKnown ? ", as the operator asks" : "; whether the operator asks for that is not known")}.",
            "Name it after its team, or name its real team: the name of a cluster that is there cannot be changed.");
        yield return asked.IsKnown ? finding with { Severity = LintSeverity.Error } : finding;
    }

    private static bool IsOn(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
