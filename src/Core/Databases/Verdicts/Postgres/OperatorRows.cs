using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Postgres;

/// <summary>The rows that go by what the operator wrote, or did not.</summary>
internal static class OperatorRows
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestAction = TimeSpan.FromMinutes(20);

    public static Finding? ScaledToZero(PostgresSigns signs) => signs.Wanted == 0 ? new(HealthStatus.Suspended, "It is scaled to zero on purpose: numberOfInstances is 0") : null;

    public static Finding? NotProcessed(PostgresSigns signs)
    {
        if (signs.Word is not null)
        {
            return null;
        }

        var (isYoung, isReady) = (signs.Database.Age < FirstLook, signs.OperatorIsReady(isDetail: false));
        return (isReady, isYoung) switch
        {
            (true, true) => new(HealthStatus.Progressing, "It was just made, and its operator has not written a status yet", "Wait."),
            (true, false) => null,
            _ => new(HealthStatus.Unknown, "Its operator has never written a status, and is not seen to run: nobody manages it", "Look at the operator; the database itself may be up."),
        };
    }

    public static Finding? Ignored(PostgresSigns signs) => signs.Word is null
        ? new(HealthStatus.Degraded, $"Its operator runs and has written no status in {CommonRows.Minutes(signs.Database.Age)}: it ignores this object", "Compare the operator's watched_namespace with the namespace, and its CONTROLLER_ID with the annotation acid.zalan.do/controller.")
        : null;

    public static Finding? Invalid(PostgresSigns signs) => signs.Word == "Invalid"
        ? new(HealthStatus.Degraded, $"Its operator says Invalid: the name does not begin with its team, {Words.Cut(signs.Spec.Text("teamId") ?? "not set", 60)}", "Make it anew under another name: neither can be changed.")
        : null;

    public static Finding? Failed(PostgresSigns signs)
    {
        if (signs.Word is not ("CreateFailed" or "UpdateFailed" or "SyncFailed"))
        {
            return null;
        }

        var said = signs.Events(isDetail: true).Where(one => one.IsWarning && one.About == signs.Database.Object.Key).MaxBy(one => one.LastAt);
        var why = said is null ? "" : $": {Words.Cut(said.Message, 300)}";
        var finding = new Finding(HealthStatus.Degraded, $"The last action of its operator ended with {signs.Word}{why}", "Put right what the message names; the operator tries again every 5 min.") { Since = said?.LastAt };
        return said is null ? finding : finding.Seen(new Signal($"{said.Reason}: {Words.Cut(said.Message, 300)}", said.About, said.LastAt));
    }

    /// <param name="isLate">The row of what takes too long.</param>
    public static Finding? Working(PostgresSigns signs, bool isLate)
    {
        if (signs.Word is not ("Creating" or "Updating"))
        {
            return null;
        }

        var begun = signs.Events(isDetail: false).Where(one => one.About == signs.Database.Object.Key && one.Reason is "Create" or "Update" or "Sync").Max(one => one.LastAt) ?? signs.Database.Object.CreatedAt;
        var takes = signs.Now - begun;
        return (takes > LongestAction, isLate) switch
        {
            (true, true) when !signs.IsBlind => new(HealthStatus.Degraded, $"Its operator says {signs.Word} for {CommonRows.Minutes(takes!.Value)}: it is stuck", "Look at the operator's log: it was started anew in the middle, or pods do not start.") { Since = begun },
            (false, false) => new(HealthStatus.Progressing, $"Its operator is at work: {signs.Word}", "Wait.") { Since = begun },
            _ => null,
        };
    }

    public static Finding? UpgradeFailed(PostgresSigns signs) => signs.Database.Object.Annotation("last-major-upgrade-failure") is { } at
        ? new(HealthStatus.Degraded, $"Its last major upgrade failed ({Words.Cut(at, 60)}), and no further one is tried", "Read the annotation last-major-upgrade-failure, put it right, then take the annotation away.") { Since = PodFacts.Time(at) }
        : null;
}
