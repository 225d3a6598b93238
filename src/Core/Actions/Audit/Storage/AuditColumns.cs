namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>How SQLite computes the columns by which rows are found; they are not stored.</summary>
internal static class AuditColumns
{
    public static IReadOnlyDictionary<string, string> Computed { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(AuditRow.At)] = Needed("ts"),
        [nameof(AuditRow.ActionId)] = Needed("entry.actionId"),
        [nameof(AuditRow.Edge)] = Needed("entry.edge"),
        [nameof(AuditRow.Action)] = Needed("entry.action"),
        [nameof(AuditRow.Actor)] = Needed("entry.actor.subject"),
        [nameof(AuditRow.Instance)] = Needed("entry.target.instance"),
        [nameof(AuditRow.Namespace)] = Needed("entry.target.namespace"),
        [nameof(AuditRow.Application)] = Needed("entry.target.name"),
        [nameof(AuditRow.Words)] = Words,
    };

    private static IEnumerable<string> SearchedPaths =>
    [
        "actionId", "action", "actor.subject", "actor.name", "approver.subject", "approver.name", "target.instance", "target.namespace",
        "target.name", "target.project", "target.cluster", "reason", "ticket", "sentence", "refusedBy", "preview.targetSha",
        "preview.deletedNames", "request.path", "response.message", "verify.ownCheck", "undoOf",
    ];

    private static string Words => $"lower(concat_ws(char(10), {string.Join(", ", SearchedPaths.Select(path => Member("entry." + path)))}))";

    private static string Needed(string path) => $"coalesce({Member(path)}, '')";

    // A row that was changed by hand may be no JSON any more: the others can still be read.
    private static string Member(string path) => $"CASE WHEN json_valid(\"Canonical\") THEN json_extract(\"Canonical\", '$.{path}') END";
}
