using DbDashboard.Core.Databases.Kinds;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Verdicts;

public sealed class RedisRowsTests
{
    private const string NoOperator = """Deployment/redis-operator {"status":{"availableReplicas":0}}""";
    private const string OomKilled = """{"status":{"conditions":[{"type":"Ready","status":"False","lastTransitionTime":"$-4m"}],"containerStatuses":[{"name":"redis","ready":false,"restartCount":3,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":137,"reason":"OOMKilled","finishedAt":"$-2m"}}}]}}""";

    public static TheoryData<string, HealthStatus, string, string> Rows() => new()
    {
        { "1", HealthStatus.Missing, "The cluster does not know RedisFailover.databases.spotahome.com", "RedisFailover not-installed" },
        { "1", HealthStatus.Missing, "Git declares it, and it is not in the cluster", "RedisFailover/cache gone" },
        { "deleting", HealthStatus.Progressing, "It is being deleted", """RedisFailover/cache {"metadata":{"deletionTimestamp":"$-1m"}}""" },
        { "2", HealthStatus.Degraded, "Its operator has not made StatefulSet rfr-cache in 3 h", "StatefulSet/rfr-cache gone" },
        { "2", HealthStatus.Degraded, "has not made Deployment rfs-cache", "Deployment/rfs-cache gone" },
        { "2", HealthStatus.Unknown, "Its operator is not ready and has not made StatefulSet rfr-cache", "StatefulSet/rfr-cache gone\n" + NoOperator },
        { "2", HealthStatus.Progressing, "It was just made", """
            StatefulSet/rfr-cache gone
            RedisFailover/cache {"metadata":{"creationTimestamp":"$-20s"}}
            """ },
        { "3", HealthStatus.Unknown, "zero does not mean off", """RedisFailover/cache {"spec":{"redis":{"replicas":0},"sentinel":{"replicas":0}}}""" },
        { "4", HealthStatus.Degraded, "No pod has the master role: writes fail", """Pod/rfr-cache-0 {"metadata":{"labels":{"redisfailovers-role":"slave"}}}""" },
        { "4", HealthStatus.Degraded, "Service rfrm-cache leads nowhere: writes fail", """EndpointSlice/rfrm-cache-x {"endpoints":[]}""" },
        { "4", HealthStatus.Degraded, "Service rfrm-cache leads nowhere", """EndpointSlice/rfrm-cache-x {"endpoints":[{"addresses":["10.0.0.1"],"conditions":{"ready":false}}]}""" },
        { "4", HealthStatus.Progressing, "It was just made: no pod has the master role yet", """
            Pod/rfr-cache-0 {"metadata":{"labels":{"redisfailovers-role":"slave"}}}
            RedisFailover/cache {"metadata":{"creationTimestamp":"$-30s"}}
            """ },
        { "5", HealthStatus.Degraded, "rfr-cache-0 and rfr-cache-1 each have the master role", """Pod/rfr-cache-1 {"metadata":{"labels":{"redisfailovers-role":"master"}}}""" },
        { "6", HealthStatus.Degraded, "no sentinel of rfs-cache is for 9 min: they never learned who the master is", """Deployment/rfs-cache {"status":{"availableReplicas":0,"conditions":[{"type":"Available","status":"False","lastTransitionTime":"$-9m"}]}}""" },
        { "7", HealthStatus.Degraded, "1 of 3 sentinels are available and 2 must agree", """Deployment/rfs-cache {"status":{"availableReplicas":1}}""" },
        { "8", HealthStatus.Degraded, "2 of 3 servers are ready, and rfr-cache-0 is the master: Pod rfr-cache-2 is CrashLoopBackOff, 3 restarts", $"Pod/rfr-cache-2 {OomKilled}" },
        { "8", HealthStatus.Degraded, "2 of 3 servers are ready", "Pod/rfr-cache-2 gone" },
        { "9", HealthStatus.Degraded, "rfr-cache-0, rfr-cache-1, rfr-cache-2 run an older template for 2 h", """
            StatefulSet/rfr-cache {"status":{"updateRevision":"rfr-cache-7f"}}
            ControllerRevision/rfr-cache-7f {"metadata":{"creationTimestamp":"$-2h"}}
            """ },
        { "9", HealthStatus.Progressing, "run an older template", """
            StatefulSet/rfr-cache {"status":{"updateRevision":"rfr-cache-7f"}}
            ControllerRevision/rfr-cache-7f {"metadata":{"creationTimestamp":"$-3m"}}
            """ },
        { "10", HealthStatus.Degraded, "PersistentVolumeClaim data-rfr-cache-0 is Pending: it has no volume", """PersistentVolumeClaim/data-rfr-cache-0 {"status":{"phase":"Pending"}}""" },
        { "10", HealthStatus.Progressing, "its volume is being resized", """PersistentVolumeClaim/data-rfr-cache-0 {"status":{"conditions":[{"type":"FileSystemResizePending","status":"True"}]}}""" },
        { "11", HealthStatus.Healthy, "rfr-cache-0 is the master", """RedisFailover/cache {"spec":{"sentinel":{"replicas":1}}}""" },
        { "12", HealthStatus.Healthy, "rfr-cache-0 is the master, all 3 servers and 3 of 3 sentinels are ready", "" },
        { "13", HealthStatus.Healthy, "rfr-cache-0 is the master", NoOperator },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Judges_by_the_first_row_that_matches(string row, HealthStatus health, string says, string changes)
    {
        var verdict = Worlds.Redis().With(changes).Declared("cache").Verdict;

        Assert.Equal((row, health), (verdict.Row?.Number, verdict.Health));
        Assert.Contains(says, verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_the_table_has_its_test() =>
        Assert.Equal(new RedisFailover().Table.Select(row => row.Number), Rows().Select(row => row.Data.Item1).Distinct());

    [Theory]
    [InlineData("", null)]
    [InlineData("""RedisFailover/cache {"spec":{"redis":{"replicas":1},"sentinel":{"replicas":1}}}""", "1 server and 1 sentinel: there is no automatic failover.")]
    [InlineData(NoOperator, "Its operator is not ready: it serves, and nobody would heal it.")]
    public void Warns_of_what_works_and_may_not_for_long(string changes, string? warning) =>
        Assert.Equal(warning, Worlds.Redis().With(changes).Verdict("cache").Warnings.Items.SingleOrDefault());

    [Fact]
    public void Addresses_that_Kubernetes_could_not_write_say_nothing()
    {
        var verdict = Worlds.Redis().With("""
            EndpointSlice/rfrm-cache-x {"endpoints":[]}
            Event/rfrm-cache.1 {"involvedObject":{"name":"rfrm-cache"}}
            """).Verdict("cache");

        Assert.Equal(HealthStatus.Healthy, verdict.Health);
        Assert.Contains(verdict.Missing.Items, one => one is { What: "the addresses of Service rfrm-cache", State: ReadingState.Stale });
    }
}
