using DbDashboard.Core.Databases.Kinds;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Verdicts;

public sealed class PostgresRowsTests
{
    private const string Stopped = """{"metadata":{"labels":{"spilo-role":null}},"status":{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable","message":"0/3 nodes are available: 3 Insufficient memory.","lastTransitionTime":"$-10m"}],"containerStatuses":null}}""";
    private const string Crashing = """{"status":{"phase":"Running","conditions":[{"type":"Ready","status":"False","reason":"ContainersNotReady","lastTransitionTime":"$-9m"}],"containerStatuses":[{"name":"postgres","ready":false,"restartCount":12,"state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off 5m0s restarting failed container"}},"lastState":{"terminated":{"exitCode":1,"reason":"Error","finishedAt":"$-1m"}}}]}}""";
    private const string NotReady = """{"status":{"phase":"Running","conditions":[{"type":"Ready","status":"False","reason":"ContainersNotReady","lastTransitionTime":"$-30s"}],"containerStatuses":[{"name":"postgres","ready":false,"restartCount":0,"state":{"running":{"startedAt":"$-40s"}}}]}}""";

    public static TheoryData<string, HealthStatus, string, string> Rows() => new()
    {
        { "1", HealthStatus.Missing, "The cluster does not know postgresql.acid.zalan.do", "postgresql not-installed" },
        { "2", HealthStatus.Progressing, "It is being deleted", """postgresql/orders {"metadata":{"deletionTimestamp":"$-2m","finalizers":["postgres-operator.acid.zalan.do"]}}""" },
        { "2", HealthStatus.Degraded, "It is being deleted for 11 min: a finalizer waits", """postgresql/orders {"metadata":{"deletionTimestamp":"$-11m"}}""" },
        { "3", HealthStatus.Missing, "Git declares it, and it is not in the cluster", "postgresql/orders gone" },
        { "4", HealthStatus.Suspended, "scaled to zero on purpose", """postgresql/orders {"spec":{"numberOfInstances":0}}""" },
        { "5", HealthStatus.Unknown, "never written a status", """
            postgresql/orders {"status":null}
            Deployment/postgres-operator {"status":{"availableReplicas":0}}
            """ },
        { "5", HealthStatus.Progressing, "It was just made", """postgresql/orders {"metadata":{"creationTimestamp":"$-90s"},"status":null}""" },
        { "6", HealthStatus.Degraded, "Its operator runs and has written no status in 3 h", """postgresql/orders {"status":null}""" },
        { "6", HealthStatus.Degraded, "it ignores this object", """postgresql/orders {"status":{"PostgresClusterStatus":""}}""" },
        { "7", HealthStatus.Degraded, "the name does not begin with its team, acid", """postgresql/orders {"status":{"PostgresClusterStatus":"Invalid"}}""" },
        { "8", HealthStatus.Degraded, "It has no primary, while its operator says Running: writes fail", """
            Pod/orders-0 {"metadata":{"labels":{"spilo-role":"replica"}}}
            Endpoints/orders {"metadata":{"annotations":{"renewTime":"$-5m"}}}
            """ },
        { "8", HealthStatus.Degraded, "Pod orders-0 is Pending", $"Pod/orders-0 {Stopped}\nPod/orders-1 gone\n" + """Endpoints/orders {"metadata":{"annotations":null}}""" },
        { "9", HealthStatus.Degraded, "Pod orders-1 is CrashLoopBackOff, 12 restarts, while its operator says Running", $"Pod/orders-1 {Crashing}" },
        { "10", HealthStatus.Degraded, "ended with CreateFailed: could not create cluster: pod labels error", """
            postgresql/orders {"status":{"PostgresClusterStatus":"CreateFailed"}}
            Event/orders.1 {"type":"Warning","message":"could not create cluster: pod labels error: still failing after 200 retries"}
            """ },
        { "10", HealthStatus.Degraded, "ended with UpdateFailed", """postgresql/orders {"status":{"PostgresClusterStatus":"UpdateFailed"}}""" },
        { "10", HealthStatus.Degraded, "ended with SyncFailed", """postgresql/orders {"status":{"PostgresClusterStatus":"SyncFailed"}}""" },
        { "11", HealthStatus.Progressing, "Its operator is at work: Updating", """
            postgresql/orders {"status":{"PostgresClusterStatus":"Updating"}}
            Event/orders.1 {"lastTimestamp":"$-5m"}
            """ },
        { "12", HealthStatus.Degraded, "says Updating for 35 min: it is stuck", """
            postgresql/orders {"status":{"PostgresClusterStatus":"Updating"}}
            Event/orders.1 {"lastTimestamp":"$-35m"}
            """ },
        { "13", HealthStatus.Degraded, "1 of 2 members are ready: Pod orders-1 is Running, not ready; the primary is up, redundancy is lost", $"Pod/orders-1 {NotReady}" },
        { "13", HealthStatus.Degraded, "1 of 2 members are ready; the primary is up", "Pod/orders-1 gone" },
        { "14", HealthStatus.Degraded, "clients through orders-pooler fail", """
            postgresql/orders {"spec":{"enableConnectionPooler":true}}
            """ },
        { "14", HealthStatus.Degraded, "clients through orders-pooler-repl fail", """postgresql/orders {"spec":{"enableReplicaConnectionPooler":true}}""" },
        { "15", HealthStatus.Progressing, "A change waits for a restart of orders-1", """Pod/orders-1 {"metadata":{"annotations":{"zalando-postgres-operator-rolling-update-required":"true"}}}""" },
        { "15", HealthStatus.Progressing, "A change waits for a restart of orders-0", """Pod/orders-0 {"metadata":{"annotations":{"status":"{\"state\":\"running\",\"role\":\"primary\",\"pending_restart\":true,\"xlog_location\":83886272}"}}}""" },
        { "15", HealthStatus.Progressing, "A change waits for a restart of orders-0, orders-1", """
            StatefulSet/orders {"status":{"updateRevision":"orders-7f"}}
            ControllerRevision/orders-7f {"metadata":{"creationTimestamp":"$-40m"}}
            """ },
        { "16", HealthStatus.Degraded, "Its last major upgrade failed (2026-11-20T01:02:03Z)", """postgresql/orders {"metadata":{"annotations":{"last-major-upgrade-failure":"2026-11-20T01:02:03Z"}}}""" },
        { "17", HealthStatus.Healthy, "orders-0 leads, all 2 members are ready; not verified inside the database", "" },
        { "17", HealthStatus.Healthy, "orders-0 leads, its one member is ready; not verified inside the database", """
            postgresql/orders {"spec":{"numberOfInstances":1}}
            StatefulSet/orders {"spec":{"replicas":1},"status":{"replicas":1,"readyReplicas":1}}
            Pod/orders-1 gone
            """ },
        { "17", HealthStatus.Healthy, "orders-0 has the master role, all 2 members are ready", """Endpoints/orders {"metadata":{"annotations":null}}""" },
        { "17", HealthStatus.Unknown, "who leads is not known", """Endpoints/orders {"metadata":{"annotations":{"renewTime":"$-5m"}}}""" },
        { "17", HealthStatus.Unknown, "Its operator says Hibernating, which is not known here", """postgresql/orders {"status":{"PostgresClusterStatus":"Hibernating"}}""" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Judges_by_the_first_row_that_matches(string row, HealthStatus health, string says, string changes)
    {
        var verdict = Worlds.Postgres().With(changes).Declared("orders").Verdict;

        Assert.Equal((row, health), (verdict.Row?.Number, verdict.Health));
        Assert.Contains(says, verdict.Why, StringComparison.Ordinal);
        Assert.True(verdict.NextStep is not null || health is HealthStatus.Healthy or HealthStatus.Suspended);
    }

    [Fact]
    public void Every_row_of_the_table_has_its_test() =>
        Assert.Equal(new Postgresql().Table.Select(row => row.Number), Rows().Select(row => row.Data.Item1).Distinct());

    [Fact]
    public void Says_that_nobody_would_heal_it_while_its_operator_is_down()
    {
        var verdict = Worlds.Postgres().With("""Deployment/postgres-operator {"status":{"availableReplicas":0}}""").Verdict("orders");

        Assert.Equal(HealthStatus.Healthy, verdict.Health);
        Assert.Equal(["Its operator is not ready: it serves, and nobody would heal it."], verdict.Warnings);
    }

    [Fact]
    public void A_cluster_without_a_leader_record_says_that_it_was_not_there()
    {
        var missing = Worlds.Postgres().With("""Endpoints/orders {"metadata":{"annotations":null}}""").Verdict("orders").Missing;

        Assert.Equal(("the leader record", ReadingState.Absent), Assert.Single(missing.Items.Select(one => (one.What, one.State))));
    }

    [Fact]
    public void A_young_template_is_no_change_that_waits() => Assert.Equal("17", Worlds.Postgres().With("""
        StatefulSet/orders {"status":{"updateRevision":"orders-7f"}}
        ControllerRevision/orders-7f {"metadata":{"creationTimestamp":"$-10m"}}
        """).Verdict("orders").Row?.Number);
}
