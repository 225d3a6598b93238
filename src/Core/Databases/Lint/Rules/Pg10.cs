using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Names of databases and schemas are letters, digits and underscores. What is written otherwise, most often with a hyphen, the
/// operator passes over with a line in its log.
/// Found: such a key of <c>databases</c>, <c>preparedDatabases</c> or <c>preparedDatabases.*.schemas</c>.
/// Fix: underscores.
/// </summary>
public sealed class Pg10() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG10", LintSeverity.Error, "the name of a database or schema is not valid", "It is not created, and nothing says so.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from entry in manifest.Spec.At("databases").Entries().Concat(PreparedDatabases.Of(manifest)).Concat(PreparedDatabases.Of(manifest).SelectMany(database => database.At("schemas").Entries()))
        where !Names.IsDatabase(entry.Key!)
        select Wrong(manifest, entry, $"{entry.Key} is no valid name for a {(entry.Parent!.Key == "schemas" ? "schema" : "database")} of {manifest}.", $"Use letters, digits and underscores: {Valid(entry)}.", Renamed(entry));

    private static string Valid(LintNode entry)
    {
        var name = new string([.. entry.Key!.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
        return Names.IsDatabase(name) ? name : "_" + name;
    }

    // Extensions that go to a schema follow its name.
    private static EquatableList<TextEdit> Renamed(LintNode entry)
    {
        var extensions = entry.Parent!.Key == "schemas" ? entry.Parent.Parent.At("extensions").Entries() : [];
        return entry.Parent[Valid(entry)] is null
            ? extensions.Where(extension => extension.Scalar() == entry.Key).SelectMany(extension => Edits.Set(extension, Valid(entry)).Items).Concat(Edits.Rename(entry, Valid(entry))).ToEquatableList()
            : [];
    }
}
