using System.Collections.Frozen;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An extension is declared by the name under which Postgres knows it, which is not always that of its project or package: pgvector
/// is <c>vector</c>. Only names that are known to be wrong are found; whether the image has another extension is not known from files.
/// Found: a key under <c>preparedDatabases.*.extensions</c> that is a project's name.
/// Fix: the extension's own name.
/// </summary>
public sealed class Pg04() : ManifestRule(LintKinds.Postgresql)
{
    private static readonly FrozenDictionary<string, string> OwnNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pgvector"] = "vector",
        ["pg_vector"] = "vector",
        ["pg-vector"] = "vector",
        ["uuid_ossp"] = "uuid-ossp",
        ["uuidossp"] = "uuid-ossp",
    }.ToFrozenDictionary();

    public override LintDescription Description { get; } = new("PG04", LintSeverity.Error, "an extension of this name does not exist", "The extension is never created: extension \"pgvector\" is not available, while the status may say Running.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        foreach (var (database, extension) in PreparedDatabases.Extensions(manifest))
        {
            if (OwnNames.TryGetValue(extension.Key!, out var name))
            {
                yield return Wrong(
                    manifest,
                    extension,
                    $"The database {database.Key} of {manifest} declares the extension {extension.Key}, which Postgres knows as {name}.",
                    $"Declare it as {name}.",
                    extension.Parent![name] is null ? Edits.Rename(extension, name) : Edits.Remove(extension));
            }
            else if (!ContribExtensions.AreInEveryImage.Contains(extension.Key!))
            {
                yield return Unknown(manifest, $"whether the image has the extension {extension.Key}");
            }
        }
    }
}
