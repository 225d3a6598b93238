using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Limits below 250m of cpu or 250Mi of memory the operator raises to these without a word.
/// Found: such a value under <c>spec.resources.limits</c>.
/// Fix: the least that it takes, or more.
/// </summary>
public sealed class Pg22() : ManifestRule(LintKinds.Postgresql)
{
    private static readonly Dictionary<string, string> Least = new(StringComparer.Ordinal) { ["cpu"] = "250m", ["memory"] = "250Mi" };

    public override LintDescription Description { get; } = new("PG22", LintSeverity.Info, "a limit below the operator's least", "The operator raises the limit in silence, and pods have another one than Git says.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from limit in manifest.Spec.At("resources", "limits").Entries()
        let least = Least.GetValueOrDefault(limit.Key!)
        where limit.IsScalar && Quantity.IsLess(limit.Text, least)
        select Wrong(manifest, limit, $"{manifest} limits {limit.Key} to {limit.Text}, and the operator allows no less than {least}.", $"Set the limit of {limit.Key} to {least} or more.", Edits.Set(limit, least!));
}
