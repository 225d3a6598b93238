namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>The rules in the file itself: rows are only added, each after the last. They stop mistakes, not somebody who owns the file; the chain finds those.</summary>
internal static class AuditTriggers
{
    /// <summary>Name and statement, as SQLite keeps it.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Audit_no_update"] = "CREATE TRIGGER Audit_no_update BEFORE UPDATE ON Audit BEGIN SELECT RAISE(ABORT, 'a row of the audit is never changed'); END",
        ["Audit_no_delete"] = "CREATE TRIGGER Audit_no_delete BEFORE DELETE ON Audit BEGIN SELECT RAISE(ABORT, 'a row of the audit is never deleted'); END",
        ["Audit_in_order"] = """
            CREATE TRIGGER Audit_in_order BEFORE INSERT ON Audit
            WHEN NEW.Seq <> (SELECT COALESCE(MAX(Seq), 0) + 1 FROM Audit)
              OR NEW.PreviousHash <> COALESCE((SELECT Hash FROM Audit ORDER BY Seq DESC LIMIT 1), NEW.PreviousHash)
            BEGIN SELECT RAISE(ABORT, 'a row of the audit follows the last one'); END
            """,
        ["AuditEpoch_only_up"] = "CREATE TRIGGER AuditEpoch_only_up BEFORE UPDATE ON AuditEpoch WHEN NEW.Epoch <= OLD.Epoch BEGIN SELECT RAISE(ABORT, 'the epoch only rises'); END",
        ["AuditEpoch_no_delete"] = "CREATE TRIGGER AuditEpoch_no_delete BEFORE DELETE ON AuditEpoch BEGIN SELECT RAISE(ABORT, 'the epoch only rises'); END",
    };
}
