using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Parameters of Postgres are texts to the API: a number or a boolean without quotes is refused.
/// Found: a value under <c>spec.postgresql.parameters</c> that YAML reads as something else than a text.
/// Fix: quote it.
/// </summary>
public sealed class Pg28() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG28", LintSeverity.Error, "a parameter is no text", "The API server refuses the cluster, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from parameter in manifest.Spec.At("postgresql", "parameters").Entries()
        where parameter.Kind != LintNodeKind.String
        select Wrong(
            manifest,
            parameter,
            $"The parameter {parameter.Key} of {manifest} is {Words.TypeOf(parameter)}, and has to be a text.",
            $"Write the value of {parameter.Key} in quotes.",
            parameter is { IsScalar: true, Kind: not LintNodeKind.Null } ? Edits.Replace(parameter, Scalars.Quoted(parameter.Text)) : []);
}
