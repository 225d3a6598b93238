using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Verdicts;

public sealed class OperatorRowsTests
{
    public static TheoryData<string, string, HealthStatus, string, string> Rows() => new()
    {
        { "Zalando postgres-operator", "1", HealthStatus.Missing, "No Deployment in the cluster runs Zalando postgres-operator", "Deployment/postgres-operator gone" },
        { "QuestDB operator", "2", HealthStatus.Degraded, "needs VolumeSnapshot.snapshot.storage.k8s.io, which is not installed", """
            VolumeSnapshot not-installed
            Deployment/questdb-operator-controller-manager {"status":{"availableReplicas":0}}
            Pod/questdb-operator-controller-manager-7b-z {"status":{"conditions":[{"type":"Ready","status":"False","lastTransitionTime":"$-1m"}],"containerStatuses":[{"name":"manager","ready":false,"restartCount":30,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":1,"reason":"Error","finishedAt":"$-1m"}}}]}}
            """ },
        { "Zalando postgres-operator", "3", HealthStatus.Degraded, "has no available pod", """Deployment/postgres-operator {"status":{"availableReplicas":0}}""" },
        { "Zalando postgres-operator", "3", HealthStatus.Suspended, "is scaled to zero", """Deployment/postgres-operator {"spec":{"replicas":0},"status":{"availableReplicas":null}}""" },
        { "QuestDB operator", "4", HealthStatus.Degraded, "Service questdb-operator-webhook-service leads nowhere, and webhook mquestdb.kb.io must answer: every write of its kinds fails", """EndpointSlice/questdb-operator-webhook-service-a {"endpoints":[{"addresses":["10.0.0.9"],"conditions":{"ready":false}}]}""" },
        { "Spotahome redis-operator", "5", HealthStatus.Degraded, "Its leader lease was renewed last at 11:40 UTC", """Lease/redis-failover-lease {"spec":{"renewTime":"$-20m"}}""" },
        { "Zalando postgres-operator", "6", HealthStatus.Degraded, "2 pods of Zalando postgres-operator are at work, and it elects no leader", """Deployment/postgres-operator {"spec":{"replicas":2},"status":{"availableReplicas":2}}""" },
        { "Zalando postgres-operator", "7", HealthStatus.Healthy, "runs", "" },
        { "QuestDB operator", "7", HealthStatus.Healthy, "runs", "" },
        { "Twingate operator", "7", HealthStatus.Healthy, "runs", "" },
        { "Spotahome redis-operator", "7", HealthStatus.Healthy, "runs", "Lease/redis-failover-lease gone" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Judges_an_operator_by_what_it_is_made_of(string name, string row, HealthStatus health, string says, string changes)
    {
        var verdict = Operator(name, changes).Verdict;

        Assert.Equal((row, health), (verdict.Row?.Number, verdict.Health));
        Assert.Contains(says, verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_version_restarts_and_what_it_looks_after()
    {
        var zalando = Operator("Zalando postgres-operator", "");

        Assert.Equal(("v1.14.0", 0, true, "postgresql"), (zalando.Version, zalando.Restarts, zalando.IsReady, zalando.Kinds[0].Kind));
    }

    [Fact]
    public void Restarts_of_late_are_warned_of() => Assert.Equal(
        ["Its pods were restarted 4 times, the last time within the hour."],
        Operator("Zalando postgres-operator", """Pod/postgres-operator-6c-x {"status":{"containerStatuses":[{"name":"postgres-operator","ready":true,"restartCount":4,"state":{"running":{}},"lastState":{"terminated":{"exitCode":2,"reason":"Error","finishedAt":"$-20m"}}}]}}""").Verdict.Warnings);

    [Theory]
    [InlineData("Deployment forbidden", ReadingState.Forbidden)]
    [InlineData("Deployment not-read", ReadingState.NotRead)]
    public void Whether_it_runs_is_not_known_where_Deployments_cannot_be_seen(string changes, ReadingState state)
    {
        var zalando = Operator("Zalando postgres-operator", changes);

        Assert.Equal((HealthStatus.Unknown, null), (zalando.Verdict.Health, zalando.IsReady));
        Assert.Equal(state, Assert.Single(zalando.Verdict.Missing.Items).State);
    }

    [Fact]
    public void An_operator_of_kinds_that_are_not_installed_is_not_missed() =>
        Assert.DoesNotContain(OperatorStates.In(Worlds.Postgres().With("postgresql not-installed").Snapshot(), ManifestWorld.Now).All, one => one.Name == "Zalando postgres-operator");

    private static OperatorState Operator(string name, string changes) =>
        OperatorStates.In(Worlds.QuestDb().With(changes).Snapshot(), ManifestWorld.Now).All.Single(one => one.Name == name);
}
