using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>The decision table of an operator. While one is ill the databases may serve; nobody heals them, and with webhooks nobody can write them.</summary>
internal static class OperatorTable
{
    private static readonly DecisionTable<OperatorSigns> Table = new(
        "operator",
        new("1", "no Deployment runs it", CommonRows.DecidedBefore),
        new("2", "a kind that it needs is not installed", OperatorRows.LacksKind),
        new("3", "no pod of it is available", OperatorRows.Unavailable),
        new("4", "a webhook that must answer leads nowhere", OperatorRows.WebhookLeadsNowhere),
        new("5", "its leader lease is not renewed", OperatorRows.LeaseIsStale),
        new("6", "several pods, and it elects no leader", OperatorRows.SeveralWriters),
        new("7", "available", OperatorRows.Healthy));

    public static EquatableList<DecisionRow> Rows => Table.Rows;

    public static DatabaseVerdict Judge(KnownOperator known, LiveDatabase deployment) => Table.Judge(new(deployment, known));

    public static DatabaseVerdict Missing(KnownOperator known) =>
        new(HealthStatus.Missing, Table.Rows[0], $"No Deployment in the cluster runs {known.Name}: nobody looks after its kinds", "Sync its application.");
}
