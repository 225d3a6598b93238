using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>What <c>spec.preparedDatabases</c> of a cluster declares.</summary>
internal static class PreparedDatabases
{
    /// <summary>The databases, by name.</summary>
    public static IEnumerable<LintNode> Of(LintManifest manifest) => manifest.Spec.At("preparedDatabases").Entries();

    /// <summary>Every extension of every database.</summary>
    public static IEnumerable<(LintNode Database, LintNode Extension)> Extensions(LintManifest manifest) =>
        Of(manifest).SelectMany(database => database.At("extensions").Entries().Select(extension => (database, extension)));

    /// <summary>The operator makes these roles by itself: <c>app_db_owner</c>, <c>app_db_data_reader</c>, <c>app_db_writer_user</c>.</summary>
    public static bool IsDefaultRole(LintManifest manifest, string role) => Of(manifest).Any(database =>
    {
        var name = role.EndsWith("_user", StringComparison.Ordinal) ? role[..^"_user".Length] : role;
        return name.StartsWith(database.Key + "_", StringComparison.Ordinal)
            && (name.EndsWith("_owner", StringComparison.Ordinal) || name.EndsWith("_reader", StringComparison.Ordinal) || name.EndsWith("_writer", StringComparison.Ordinal));
    });

    /// <summary>The schema that an extension goes to is made by the operator, or is always there.</summary>
    public static bool HasSchema(LintNode database, string schema) =>
        schema is "public" or "pg_catalog" || (database["schemas"] is { Kind: not LintNodeKind.Null } schemas ? schemas[schema] is not null : schema == "data");
}
