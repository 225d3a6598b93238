using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Postgres;

/// <summary>The decision table of a cluster of Zalando's operator. Its <c>Running</c> is no proof: it is written when an action ends, and not taken back when pods die.</summary>
internal static class PostgresTable
{
    private static readonly DecisionTable<PostgresSigns> Table = new(
        "postgresql",
        new("1", "the definition is missing", CommonRows.DecidedBefore),
        new("2", "being deleted", signs => CommonRows.Deleting(signs, TimeSpan.FromMinutes(10))),
        new("3", "declared in Git and not in the cluster", CommonRows.DecidedBefore),
        new("4", "numberOfInstances is 0", OperatorRows.ScaledToZero),
        new("5", "no status, and the operator is not ready", OperatorRows.NotProcessed),
        new("6", "no status, and the operator is ready", OperatorRows.Ignored),
        new("7", "Invalid", OperatorRows.Invalid),
        new("8", "no live leader record and no pod with the master role", MemberRows.NoPrimary),
        new("9", "pods that wait or crash behind Running", MemberRows.RunningLie),
        new("10", "CreateFailed, UpdateFailed, SyncFailed", OperatorRows.Failed),
        new("11", "Creating or Updating for less than 20 min", signs => OperatorRows.Working(signs, isLate: false)),
        new("12", "Creating or Updating for more than 20 min", signs => OperatorRows.Working(signs, isLate: true)),
        new("13", "fewer ready members than wanted", MemberRows.FewerThanWanted),
        new("14", "the pooler's Deployment is not available", PoolerRow.Unavailable),
        new("15", "a change waits for a restart", RestartRow.Waits),
        new("16", "the last major upgrade failed", OperatorRows.UpgradeFailed),
        new("17", "Running, a live leader, all members ready", MemberRows.Healthy));

    public static EquatableList<DecisionRow> Rows => Table.Rows;

    public static DatabaseVerdict Judge(LiveDatabase database) => Table.Judge(new(database));
}
