using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Twingate;

/// <summary>The decision table of what Twingate's operator looks after: its status is the raw results of its handlers.</summary>
internal static class TwingateTable
{
    private static readonly DecisionTable<TwingateSigns> Table = new(
        "Twingate",
        new("1", "the definition or the object is missing", CommonRows.DecidedBefore),
        new("2", "being deleted for more than 2 min", signs => CommonRows.Deleting(signs, TimeSpan.FromMinutes(2))),
        new("3", "the newest handler failed", HandlerRows.Refused),
        new("4", "a handler is tried again", HandlerRows.Retrying),
        new("5", "no status and no id", HandlerRows.NotProcessed),
        new("6", "what it names is not there, or has no id", HandlerRows.WaitsForOthers),
        new("7", "the connector's Deployment is not available", ConnectorRows.Unavailable),
        new("8", "the only connector of its network", ConnectorRows.Alone),
        new("9", "the newest handler succeeded", HandlerRows.Healthy));

    public static EquatableList<DecisionRow> Rows => Table.Rows;

    public static DatabaseVerdict Judge(LiveDatabase database) => Table.Judge(new(database));
}
