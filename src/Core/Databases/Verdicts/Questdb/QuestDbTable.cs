using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Questdb;

/// <summary>The decision table of a QuestDB of its own operator: one node, so what is not ready is a full outage.</summary>
internal static class QuestDbTable
{
    private static readonly DecisionTable<QuestDbSigns> Table = new(
        "QuestDB",
        new("1", "the definition or the object is missing", CommonRows.DecidedBefore),
        new("deleting", "being deleted", signs => CommonRows.Deleting(signs, TimeSpan.FromMinutes(10))),
        new("2", "no StatefulSet: it was refused, or the object has no labels", QuestDbRows.Refused),
        new("3", "no StatefulSet, and the operator is not ready", QuestDbRows.NotMade),
        new("4", "not ready for less than 5 min", signs => QuestDbRows.NotReady(signs, isLate: false)),
        new("5", "not ready for more than 5 min", signs => QuestDbRows.NotReady(signs, isLate: true)),
        new("6", "status and StatefulSet differ: the StatefulSet counts", CommonRows.SaidAsWarning),
        new("7", "a volume claim is pending, or could not be resized", QuestDbRows.Volume),
        new("8", "the pod is ready, and the Service leads nowhere", QuestDbRows.SelectorMismatch),
        new("9", "ready", QuestDbRows.Healthy));

    public static EquatableList<DecisionRow> Rows => Table.Rows;

    public static DatabaseVerdict Judge(LiveDatabase database) => Table.Judge(new(database));
}
