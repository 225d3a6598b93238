using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Operators;

internal static class OperatorRows
{
    private const int UsualLease = 15;

    public static Finding? LacksKind(OperatorSigns signs)
    {
        var lacks = signs.Known.Needs.Items.FirstOrDefault(kind => signs.Database.Sight.Of(kind).State == ReadingState.Absent);
        return lacks == default || (signs.Available > 0 && signs.RestartsOfLate == 0) ? null
            : new Finding(HealthStatus.Degraded, $"{signs.Known.Name} needs {lacks}, which is not installed: it exits, again and again", "Install the definitions of the snapshot controller, in an earlier sync wave.")
                .Seen(new Signal($"{lacks} is not known to the cluster"))
                .Of([.. (signs.Pods ?? []).Where(pod => !PodWords.IsReady(pod))]);
    }

    public static Finding? Unavailable(OperatorSigns signs)
    {
        if (signs.Available > 0)
        {
            return null;
        }

        var ill = (signs.Pods ?? []).Where(pod => !PodWords.IsReady(pod)).ToList();
        return signs.Wanted == 0
            ? new(HealthStatus.Suspended, $"{signs.Known.Name} is scaled to zero: nobody looks after its kinds", "Scale its Deployment to one.")
            : new Finding(HealthStatus.Degraded, $"{signs.Known.Name} has no available pod{(ill.Count == 0 ? "" : $": {PodWords.Say(ill)}")}", "Look at the events and the log of its pods.")
                .Seen(new Signal($"Deployment {signs.Database.Name}: 0 of {signs.Wanted} available", signs.Database.Object.Key)).Of(ill);
    }

    public static Finding? WebhookLeadsNowhere(OperatorSigns signs)
    {
        var silent = signs.Known.Webhooks is null ? [] : signs.MustAnswer.Where(one => signs.Reach(one.Service) == ServiceReach.Empty).ToList();
        return silent.Count == 0 ? null
            : new Finding(HealthStatus.Degraded, $"Service {silent[0].Service} leads nowhere, and webhook {Words.Cut(silent[0].Webhook, 100)} must answer: every write of its kinds fails", "See why its pod is not ready: all of its containers count.")
                .Seen(silent.Take(6).Select(one => new Signal($"webhook {Words.Cut(one.Webhook, 100)} fails closed, and Service {one.Service} has no ready address")));
    }

    public static Finding? LeaseIsStale(OperatorSigns signs)
    {
        if (signs.Known.Lease is not { } name || signs.Ask(ChildKinds.Lease) is null)
        {
            return null;
        }

        if (signs.Database.Find(ChildKinds.Lease, name) is not { } lease)
        {
            signs.Note($"its lease {name}", ReadingState.Absent, "It has not written one.", isBlinding: false);
            return null;
        }

        var spec = SpecMembers.Parse(lease.Spec);
        var (renewed, lasts) = (PodFacts.Time(spec.Text("renewTime")), TimeSpan.FromSeconds(int.TryParse(spec.Text("leaseDurationSeconds"), out var seconds) && seconds is > 0 and < 86_400 ? seconds : UsualLease));
        return renewed is null || signs.Now - renewed <= (2 * lasts) + TimeSpan.FromMinutes(1) ? null
            : new Finding(HealthStatus.Degraded, $"Its leader lease was renewed last at {renewed:HH:mm} UTC: no pod of it works", "Look at the log of its pods; restart it.") { Since = renewed }
                .Seen(new Signal($"Lease {name}: renewed {renewed:HH:mm} UTC", lease.Key, renewed));
    }

    public static Finding? SeveralWriters(OperatorSigns signs) => signs.Known.ElectsNone && signs.Available > 1
        ? new(HealthStatus.Degraded, $"{signs.Available} pods of {signs.Known.Name} are at work, and it elects no leader: they write against each other", "Scale its Deployment to one.")
        : null;

    public static Finding? Healthy(OperatorSigns signs)
    {
        var restarts = signs.RestartsOfLate;
        return new Finding(HealthStatus.Healthy, $"{signs.Known.Name} runs").Warn(restarts > 0 ? $"Its pods were restarted {restarts} times, the last time within the hour." : null).Seen((signs.Pods ?? []).Select(PodWords.Signal));
    }
}
