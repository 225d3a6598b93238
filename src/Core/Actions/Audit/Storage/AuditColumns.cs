namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>How SQLite computes the columns by which rows are found; they are not stored.</summary>
internal static class AuditColumns
{
    public static IReadOnlyDictionary<string, string> Computed { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(AuditRow.At)] = Member("ts"),
        [nameof(AuditRow.ActionId)] = Member("entry.actionId"),
        [nameof(AuditRow.Edge)] = Member("entry.edge"),
        [nameof(AuditRow.Action)] = Member("entry.action"),
        [nameof(AuditRow.Actor)] = Member("entry.actor.subject"),
        [nameof(AuditRow.Instance)] = Member("entry.target.instance"),
        [nameof(AuditRow.Namespace)] = Member("entry.target.namespace"),
        [nameof(AuditRow.Application)] = Member("entry.target.name"),
        [nameof(AuditRow.Words)] = Words,
    };

    private static IEnumerable<string> SearchedPaths =>
    [
        "actionId", "action", "actor.subject", "actor.name", "approver.subject", "approver.name", "target.instance", "target.namespace",
        "target.name", "target.project", "target.cluster", "reason", "ticket", "sentence", "refusedBy", "preview.targetSha",
        "preview.deletedNames", "request.path", "response.message", "verify.ownCheck", "undoOf",
    ];

    private static string Words => $"lower(concat_ws(char(10), {string.Join(", ", SearchedPaths.Select(path => Member("entry." + path)))}))";

    private static string Member(string path) => $"json_extract(\"Canonical\", '$.{path}')";
}
