using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Postgres;

/// <summary>The rows that go by the members themselves.</summary>
internal static class MemberRows
{
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(2);

    public static Finding? NoPrimary(PostgresSigns signs)
    {
        if (signs.Masters is not { } masters || !signs.CanSeeLeader || masters.Count > 0 || signs.Database.Age < Starting)
        {
            return null;
        }

        var (leader, ill) = (signs.Leader, signs.Members!.Where(pod => !PodWords.IsReady(pod)).ToList());
        return leader?.IsStale(signs.Now) == false ? null
            : new Finding(HealthStatus.Degraded, $"It has no primary, {signs.Says}: writes fail{(ill.Count == 0 ? "" : $"; {PodWords.Say(ill)}")}", "Look at the events of its pods and at Patroni's view of the cluster, and see whether a volume is full.")
                .Seen(new Signal(leader is null ? "no leader record, and no pod has the master role" : $"the leader record of {leader.Leader} was renewed last at {leader.RenewedAt:HH:mm} UTC", null, leader?.RenewedAt))
                .Of(ill);
    }

    public static Finding? RunningLie(PostgresSigns signs)
    {
        var stuck = signs.Word == "Running" ? (signs.Members ?? []).Where(pod => PodWords.IsStuck(pod, signs.Now, Starting)).ToList() : [];
        return stuck.Count == 0 ? null
            : new Finding(HealthStatus.Degraded, $"{PodWords.Say(stuck)}, {signs.Says}", "Look at the pod's events and its last log lines: a line with FATAL says why.").Of(stuck);
    }

    public static Finding? FewerThanWanted(PostgresSigns signs)
    {
        if (signs.Members is not { } members || members.Count(PodWords.IsReady) is var ready && ready >= signs.Wanted)
        {
            return null;
        }

        var ill = members.Where(pod => !PodWords.IsReady(pod)).ToList();
        var (leads, named) = (signs.Masters!.Any(PodWords.IsReady), ill.Count == 0 ? "" : $": {PodWords.Say(ill)}");
        return new Finding(HealthStatus.Degraded, $"{ready} of {signs.Wanted} members are ready{named}; {(leads ? "the primary is up, redundancy is lost" : "no ready pod is the primary")}", "Look at the members that are not ready.").Of(ill);
    }

    public static Finding? Healthy(PostgresSigns signs)
    {
        if (signs.Word != "Running")
        {
            return new(HealthStatus.Unknown, $"Its operator says {Words.Cut(signs.Word ?? "nothing", 60)}, which is not known here", "Read the release notes of the operator.");
        }

        var (members, masters, leader) = (signs.Members, signs.Masters, signs.Leader);
        if (members is not null && leader?.IsStale(signs.Now) == true)
        {
            return new(HealthStatus.Unknown, $"The leader record of {Words.Cut(leader.Leader, 60)} was renewed last at {leader.RenewedAt:HH:mm} UTC, while a pod has the master role: who leads is not known", "Look at Patroni's view of the cluster.");
        }

        return new Finding(HealthStatus.Healthy, $"{Led(leader, masters)}, {(signs.Wanted == 1 ? "its one member is" : $"all {signs.Wanted} members are")} ready; not verified inside the database")
            .Warn(signs.OperatorIsReady(isDetail: true) == false ? "Its operator is not ready: it serves, and nobody would heal it." : null, signs.Wanted == 1 ? "One member: there is nothing to fail over to." : null)
            .Seen((masters ?? []).Select(PodWords.Signal));
    }

    private static string Led(LeaderRecord? leader, IReadOnlyList<LiveObject>? masters) =>
        leader is not null ? $"{Words.Cut(leader.Leader, 60)} leads" : masters is [var one, ..] ? $"{one.Key.Name} has the master role" : "Who leads is not seen";
}
