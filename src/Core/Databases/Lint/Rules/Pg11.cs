using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An extension goes to a schema that has to be there: <c>public</c>, or one of the database's own (<c>data</c> when it declares none).
/// Found: a value under <c>preparedDatabases.*.extensions</c> that is neither.
/// Fix: declare the schema.
/// </summary>
public sealed class Pg11() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG11", LintSeverity.Error, "an extension goes to a schema that is not declared", "The extension is not created, while the status may say Running.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from pair in PreparedDatabases.Extensions(manifest)
        where pair.Extension.Kind == LintNodeKind.String && !PreparedDatabases.HasSchema(pair.Database, pair.Extension.Text)
        select Wrong(
            manifest,
            pair.Extension,
            $"The extension {pair.Extension.Key} goes to the schema {pair.Extension.Text}, which the database {pair.Database.Key} of {manifest} does not declare.",
            $"Declare {pair.Extension.Text} under preparedDatabases.{pair.Database.Key}.schemas.",
            Names.IsDatabase(pair.Extension.Text) ? Declare(pair.Database, pair.Extension.Text) : []);

    // Once schemas are declared there is no schema data of itself any more.
    private static Model.EquatableList<TextEdit> Declare(LintNode database, string schema) =>
        database["schemas"] is { Kind: not LintNodeKind.Null } ? Edits.Add(database, ["schemas", schema], "{}") : Edits.Add(database, ["schemas"], "data: {}", $"{schema}: {{}}");
}
