using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Twingate;

/// <summary>The rows that go by what the operator's handlers wrote.</summary>
internal static class HandlerRows
{
    private const int ManyRetries = 5;

    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Waiting = TimeSpan.FromMinutes(10);

    public static Finding? Refused(TwingateSigns signs) => signs.Newest is { Success: false } failed
        ? new Finding(HealthStatus.Degraded, $"Twingate refused {failed.Name}: {Words.Cut(failed.Error ?? "it does not say why", 300)}", "Look at the API key, the quota, and what the object refers to.") { Since = failed.At }
            .Seen(new Signal($"{failed.Name}: success false", signs.Database.Object.Key, failed.At))
        : null;

    public static Finding? Retrying(TwingateSigns signs)
    {
        if (HandlerProgress.All(signs.Status).MaxBy(one => one.Retries) is not { } worst)
        {
            return null;
        }

        var said = $"The handler {Words.Cut(worst.Handler, 100)} is tried again, {worst.Retries} times so far: {Words.Cut(worst.Message ?? "it does not say why", 300)}";
        return worst.Retries > ManyRetries
            ? new(HealthStatus.Degraded, said, "Put right what the message names.")
            : new(HealthStatus.Progressing, said, "Wait.");
    }

    public static Finding? NotProcessed(TwingateSigns signs)
    {
        if (signs.Newest is not null || signs.Id is not null || signs.IsByHelm)
        {
            return null;
        }

        return (signs.OperatorIsReady(isDetail: false), signs.Database.Age < FirstLook) switch
        {
            (true, true) => new(HealthStatus.Progressing, "It was just made, and the operator has not looked at it yet", "Wait."),
            (true, false) => new(HealthStatus.Degraded, $"The operator runs and has not looked at it in {CommonRows.Minutes(signs.Database.Age)}", "Look at the operator's log."),
            _ => new(HealthStatus.Unknown, "No handler has looked at it, and the operator is not seen to run", "Look at the operator first."),
        };
    }

    public static Finding? WaitsForOthers(TwingateSigns signs)
    {
        var waits = signs.WaitsFor().ToList();
        var named = string.Join(" and ", waits.Select(one => $"{Words.Cut(one.Named, 100)} {(one.IsThere ? "has no id yet" : "is not there")}"));
        return waits.Count == 0 ? null
            : signs.Database.Age > Waiting ? new(HealthStatus.Degraded, $"It waits for {CommonRows.Minutes(signs.Database.Age)}: {named}", "Make what it names, in an earlier sync wave.")
            : new(HealthStatus.Progressing, $"It waits: {named}", "Wait.");
    }

    public static Finding? Healthy(TwingateSigns signs)
    {
        if (signs.Newest?.Success == true || signs.IsByHelm)
        {
            return new Finding(HealthStatus.Healthy, signs.Newest is { } done ? $"{done.Name} succeeded" : "Its pod is available") { Since = signs.Newest?.At }
                .Warn(signs.OperatorIsReady(isDetail: true) == false ? "The operator is not ready: changes do not reach Twingate." : null);
        }

        return new(HealthStatus.Unknown, "It has an id, and no handler says how it went", "Look at the operator's log.");
    }
}
