using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Conditions;

/// <summary>One table for kinds whose operators are believed: no verdict beyond what the status proves.</summary>
internal static class StatusTable
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(2);

    private static readonly DecisionTable<StatusSigns> Table = new(
        "status",
        new("1", "the definition or the object is missing", CommonRows.DecidedBefore),
        new("2", "being deleted", signs => CommonRows.Deleting(signs, TimeSpan.FromMinutes(10))),
        new("3", "switched off by its object", Off),
        new("4", "no status", NoStatus),
        new("5", "fewer are ready than wanted", Fewer),
        new("6", "the word of its operator", ByWord),
        new("7", "the condition of its operator", ByCondition));

    public static EquatableList<DecisionRow> Rows => Table.Rows;

    public static DatabaseVerdict Judge(LiveDatabase database, StatusWords words) => Table.Judge(new(database, words));

    private static Finding? Off(StatusSigns signs) => signs.IsHibernated ? new(HealthStatus.Suspended, "It is switched off on purpose: its operator leaves it alone") : null;

    private static Finding? NoStatus(StatusSigns signs) => (signs.Word is null && signs.Condition is null, signs.Database.Age < FirstLook) switch
    {
        (true, true) => new(HealthStatus.Progressing, "It was just made, and its operator has not written a status yet", "Wait."),
        (true, false) => new(HealthStatus.Unknown, "Its operator has written no status that is known here", "Look at the operator: see that it runs, and that it watches this namespace."),
        _ => null,
    };

    private static Finding? Fewer(StatusSigns signs) => signs is { Ready: { } ready, Wanted: { } wanted } && ready < wanted && IsWell(signs)
        ? new(HealthStatus.Degraded, $"Its operator counts {ready} of {wanted} ready", "Look at its pods.")
        : null;

    private static bool IsWell(StatusSigns signs) => signs.Word is { } word && signs.Words.HealthOf(word) == HealthStatus.Healthy;

    private static Finding? ByWord(StatusSigns signs)
    {
        if (signs.Word is not { } word)
        {
            return null;
        }

        var health = signs.Words.HealthOf(word);
        var (said, why) = (Words.Cut(word, 120), signs.Message is { Length: > 0 } message && health != HealthStatus.Healthy ? $": {Words.Cut(message, 300)}" : "");
        return (health == HealthStatus.Unknown
            ? new Finding(health, $"Its operator says {said}, which is not known here{why}", "Read the release notes of the operator.")
            : new(health, $"Its operator says {said}{why}", health is HealthStatus.Healthy or HealthStatus.Suspended ? null : health == HealthStatus.Progressing ? "Wait." : "Look at its pods and at the operator's log."))
            .Seen(new Signal($"status: {said}", signs.Database.Object.Key));
    }

    private static Finding? ByCondition(StatusSigns signs)
    {
        if (signs.Condition is not { } condition)
        {
            return null;
        }

        var why = $"{condition.Text("reason")} {condition.Text("message")}".Trim() is { Length: > 0 } text ? $": {Words.Cut(text, 300)}" : "";
        var says = $"Its operator says {signs.Words.Condition} {Words.Cut(condition.Text("status") ?? "", 20)}{why}";
        var health = condition.Text("status") switch { "True" => HealthStatus.Healthy, "False" => HealthStatus.Degraded, _ => HealthStatus.Unknown };
        return new Finding(health, says, health == HealthStatus.Healthy ? null : "Look at its pods and at the operator's log.") { Since = PodFacts.Time(condition.Text("lastTransitionTime")) };
    }
}
