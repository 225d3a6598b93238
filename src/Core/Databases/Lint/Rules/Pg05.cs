using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An extension is declared with the name of the schema that it goes to, as a text: an object, a list or a boolean is refused.
/// Found: a value under <c>preparedDatabases.*.extensions</c> that is no text.
/// Fix: the schema's name, <c>vector: public</c>.
/// </summary>
public sealed class Pg05() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG05", LintSeverity.Error, "an extension's schema is no text", "The API server refuses the cluster, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from pair in PreparedDatabases.Extensions(manifest)
        where pair.Extension.Kind != LintNodeKind.String
        select Wrong(
            manifest,
            pair.Extension,
            $"The extension {pair.Extension.Key} of the database {pair.Database.Key} of {manifest} has {Words.TypeOf(pair.Extension)} where the name of its schema belongs.",
            $"Write {pair.Extension.Key}: {Schema(pair.Extension)}.",
            Edits.Inline(pair.Extension, Schema(pair.Extension)));

    private static string Schema(LintNode extension) => extension["schema"] is { Kind: LintNodeKind.String } schema ? Scalars.String(schema.Text) : "public";
}
