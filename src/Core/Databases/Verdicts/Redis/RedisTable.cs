using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Redis;

/// <summary>The decision table of a RedisFailover of Spotahome's operator, which never writes a status.</summary>
internal static class RedisTable
{
    private static readonly DecisionTable<RedisSigns> Table = new(
        "RedisFailover",
        new("1", "the definition or the object is missing", CommonRows.DecidedBefore),
        new("deleting", "being deleted", signs => CommonRows.Deleting(signs, TimeSpan.FromMinutes(10))),
        new("2", "the operator has not made the servers or the sentinels", SetupRows.NotMade),
        new("3", "0 servers and 0 sentinels are asked for", SetupRows.Zero),
        new("4", "no pod has the master role, or the master's Service is empty", MasterRows.NoMaster),
        new("5", "several pods have the master role", MasterRows.SplitBrain),
        new("6", "servers ready, no sentinel available for more than 3 min", SentinelRows.NeverLearned),
        new("7", "fewer sentinels than a quorum", SentinelRows.NoQuorum),
        new("8", "fewer ready servers than wanted", MasterRows.FewerThanWanted),
        new("9", "pods run an older template", SetupRows.NotRolled),
        new("10", "a volume claim is pending or being resized", CommonRows.Volumes),
        new("11", "fewer than 3 sentinels or 2 servers", signs => HealthyRows.Well(signs, isSmall: true)),
        new("12", "one master, a quorum, all ready, operator ready", signs => HealthyRows.Well(signs, isSmall: false)),
        new("13", "the same, operator not ready", HealthyRows.WithoutOperator));

    public static EquatableList<DecisionRow> Rows => Table.Rows;

    public static DatabaseVerdict Judge(LiveDatabase database) => Table.Judge(new(database));
}
