using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Tree;

/// <summary>How one child is by itself.</summary>
internal static class NodeWords
{
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(2);

    public static ChildNode Of(LiveObject child, DateTimeOffset now) => child.Key.Kind switch
    {
        "Pod" => Pod(child, now),
        "StatefulSet" or "Deployment" => Workload(child, now),
        "PersistentVolumeClaim" => Claim(child, now),
        "Job" => Job(child),
        "PersistentVolume" => Volume(child),
        _ => new(child.Key, HealthStatus.None, PartWords.Of(child), child.CreatedAt, null, [], []),
    };

    private static ChildNode Pod(LiveObject child, DateTimeOffset now)
    {
        var facts = PodFacts.Of(child);
        var health = facts.IsReady || facts.Phase == "Succeeded" ? HealthStatus.Healthy
            : child.DeletionTimestamp is not null || !PodWords.IsStuck(child, now, Starting) ? HealthStatus.Progressing
            : HealthStatus.Degraded;
        return Node(child, health, facts.Since, Fact("restarts", facts.Restarts > 0 ? $"{facts.Restarts}" : null), Fact("last exit", facts.LastExit?.ToString()), Fact("message", facts.FaultMessage), Fact("node", SpecMembers.Parse(child.Spec).Text("nodeName")));
    }

    private static ChildNode Workload(LiveObject child, DateTimeOffset now)
    {
        var (wanted, ready) = ChildWords.Replicas(child);
        var health = wanted == 0 ? HealthStatus.Suspended
            : ready >= wanted ? HealthStatus.Healthy
            : now - child.CreatedAt > Starting ? HealthStatus.Degraded
            : HealthStatus.Progressing;
        return Node(child, health, null);
    }

    private static ChildNode Claim(LiveObject child, DateTimeOffset now)
    {
        var facts = ClaimFacts.Of(child);
        var health = facts switch
        {
            { Phase: "Bound", Resizing: null } => HealthStatus.Healthy,
            { Phase: "Bound" } => HealthStatus.Progressing,
            { Phase: null } => HealthStatus.Unknown,
            _ => now - child.CreatedAt > Starting ? HealthStatus.Degraded : HealthStatus.Progressing,
        };
        return Node(child, health, null, Fact("size", facts.Size), Fact("asked for", facts.Asked == facts.Size ? null : facts.Asked), Fact("class", facts.Class ?? "the cluster's default"), Fact("volume", facts.Volume));
    }

    private static ChildNode Volume(LiveObject child)
    {
        var (spec, phase) = (SpecMembers.Parse(child.Spec), SpecMembers.Parse(child.Status).Text("phase"));
        var health = phase switch { "Bound" => HealthStatus.Healthy, "Failed" => HealthStatus.Degraded, null => HealthStatus.Unknown, _ => HealthStatus.Progressing };
        return Node(child, health, null, Fact("reclaim policy", spec.Text("persistentVolumeReclaimPolicy")), Fact("size", spec.Text("capacity", "storage"))) with { Word = phase ?? "no phase" };
    }

    private static ChildNode Job(LiveObject child)
    {
        var status = SpecMembers.Parse(child.Status);
        var ended = status.Items("conditions").Where(condition => condition.Text("status") == "True").Select(condition => condition.Text("type")).FirstOrDefault(type => type is "Complete" or "Failed");
        var health = ended switch { "Complete" => HealthStatus.Healthy, "Failed" => HealthStatus.Degraded, _ => HealthStatus.Progressing };
        return Node(child, health, PodFacts.Time(status.Text("completionTime"))) with { Word = ended ?? "at work" };
    }

    private static ChildNode Node(LiveObject child, HealthStatus health, DateTimeOffset? since, params IEnumerable<ChildFact?> facts) =>
        new(child.Key, health, ChildWords.Of(child).Word, child.CreatedAt, since, facts.OfType<ChildFact>().ToEquatableList(), []);

    private static ChildFact? Fact(string name, string? value) => string.IsNullOrEmpty(value) ? null : new(name, Words.Cut(value, 300));
}
