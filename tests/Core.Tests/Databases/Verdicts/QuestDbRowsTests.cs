using DbDashboard.Core.Databases.Kinds;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Verdicts;

public sealed class QuestDbRowsTests
{
    private const string NoOperator = """Deployment/questdb-operator-controller-manager {"status":{"availableReplicas":0}}""";
    private const string NotReady = """
        StatefulSet/ticks {"status":{"readyReplicas":0}}
        Pod/ticks-0 {"status":{"phase":"Pending","conditions":[{"type":"Ready","status":"False","lastTransitionTime":"$-4m"}],"containerStatuses":[{"name":"questdb","ready":false,"restartCount":0,"state":{"waiting":{"reason":"ImagePullBackOff"}}}]}}

        """;

    public static TheoryData<string, HealthStatus, string, string> Rows() => new()
    {
        { "1", HealthStatus.Missing, "The cluster does not know QuestDB.crd.questdb.io", "QuestDB not-installed" },
        { "deleting", HealthStatus.Degraded, "It is being deleted for 20 min", """QuestDB/ticks {"metadata":{"deletionTimestamp":"$-20m"}}""" },
        { "2", HealthStatus.Degraded, "It has no labels", """
            StatefulSet/ticks gone
            QuestDB/ticks {"metadata":{"labels":null},"status":null}
            """ },
        { "2", HealthStatus.Degraded, "Its StatefulSet was refused: StatefulSet.apps \"ticks\" is forbidden", """
            StatefulSet/ticks gone
            QuestDB/ticks {"status":null}
            Event/ticks.1 {"type":"Warning","reason":"StatefulSetCreateFailed","message":"StatefulSet.apps \"ticks\" is forbidden: exceeded quota"}
            """ },
        { "3", HealthStatus.Unknown, "Its operator is not ready and has not made StatefulSet ticks", "StatefulSet/ticks gone\n" + NoOperator },
        { "3", HealthStatus.Degraded, "Its operator has not made StatefulSet ticks in 3 h", "StatefulSet/ticks gone" },
        { "3", HealthStatus.Progressing, "It was just made", """
            StatefulSet/ticks gone
            QuestDB/ticks {"metadata":{"creationTimestamp":"$-30s"}}
            """ },
        { "4", HealthStatus.Progressing, "It is being started: Pod ticks-0 is ImagePullBackOff", NotReady + """QuestDB/ticks {"metadata":{"creationTimestamp":"$-4m"}}""" },
        { "5", HealthStatus.Degraded, "Pod ticks-0 is ImagePullBackOff: it is the only one, so nothing is served", NotReady },
        { "7", HealthStatus.Degraded, "PersistentVolumeClaim ticks is Pending", """PersistentVolumeClaim/ticks {"status":{"phase":"Pending"}}""" },
        { "7", HealthStatus.Degraded, "could not be resized: persistentvolumeclaims \"ticks\" is forbidden", """Event/ticks.1 {"type":"Warning","reason":"PVCResizeFailed","message":"persistentvolumeclaims \"ticks\" is forbidden: only dynamically provisioned pvc can be resized"}""" },
        { "8", HealthStatus.Degraded, "Service ticks leads nowhere: its labels were changed", """EndpointSlice/ticks-x {"endpoints":[]}""" },
        { "9", HealthStatus.Healthy, "Its node is ready", "" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Judges_by_the_first_row_that_matches(string row, HealthStatus health, string says, string changes)
    {
        var verdict = Worlds.QuestDb().With(changes).Declared("ticks").Verdict;

        Assert.Equal((row, health), (verdict.Row?.Number, verdict.Health));
        Assert.Contains(says, verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_that_decides_has_its_test() =>
        Assert.Equal(new QuestDb().Table.Select(row => row.Number).Where(row => row != "6"), Rows().Select(row => row.Data.Item1).Distinct());

    // Row 6.
    [Theory]
    [InlineData("5", "it says 1 ready, and StatefulSet ticks has 0", NotReady)]
    [InlineData("9", "it says 0 ready, and StatefulSet ticks has 1", """QuestDB/ticks {"status":null}""")]
    public void The_StatefulSet_counts_and_a_stale_status_is_said(string row, string warning, string changes)
    {
        var verdict = Worlds.QuestDb().With(changes).Verdict("ticks");

        Assert.Equal(row, verdict.Row?.Number);
        Assert.Contains(warning, Assert.Single(verdict.Warnings.Items), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, HealthStatus, string, string> Snapshots() => new()
    {
        { "nightly-1", "S1", HealthStatus.Progressing, "under way", """QuestDBSnapshot/nightly-1 {"status":{"phase":"Running"}}""" },
        { "nightly-1", "S1", HealthStatus.Progressing, "being set free", """QuestDBSnapshot/nightly-1 {"metadata":{"creationTimestamp":"$-40m"},"status":{"phase":"Finalizing"}}""" },
        { "nightly-1", "S2", HealthStatus.Degraded, "The snapshot is Running for 40 min", """QuestDBSnapshot/nightly-1 {"metadata":{"creationTimestamp":"$-40m"},"status":{"phase":"Running"}}""" },
        { "nightly-1", "S3", HealthStatus.Degraded, "the database may still be held for it", """QuestDBSnapshot/nightly-1 {"status":{"phase":"Failed"}}""" },
        { "nightly-1", "S5", HealthStatus.Healthy, "The snapshot is made", "" },
        { "nightly-1", "deleting", HealthStatus.Degraded, "being deleted for 15 min", """QuestDBSnapshot/nightly-1 {"metadata":{"deletionTimestamp":"$-15m"}}""" },
        { "nightly-1", "1", HealthStatus.Missing, "The cluster does not know", "QuestDBSnapshot not-installed" },
        { "nightly", "S4", HealthStatus.Degraded, "Its last snapshot failed", """QuestDBSnapshotSchedule/nightly {"status":{"snapshotPhase":"Failed"}}""" },
        { "nightly", "S4", HealthStatus.Degraded, "and one is due every 24 h", """QuestDBSnapshotSchedule/nightly {"status":{"lastSnapshot":"$-60h"}}""" },
        { "nightly", "S4", HealthStatus.Degraded, "It never made a snapshot", """QuestDBSnapshotSchedule/nightly {"status":null}""" },
        { "nightly", "S5", HealthStatus.Healthy, "Its last snapshot is of 2026-11-23 02:00 UTC", "" },
        { "nightly", "S5", HealthStatus.Unknown, "cannot be read", """QuestDBSnapshotSchedule/nightly {"spec":{"schedule":"every night"}}""" },
    };

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void Judges_snapshots_and_their_schedule(string name, string row, HealthStatus health, string says, string changes)
    {
        var verdict = Worlds.QuestDb().With(changes).Declared(name).Verdict;

        Assert.Equal((row, health), (verdict.Row?.Number, verdict.Health));
        Assert.Contains(says, verdict.Why, StringComparison.Ordinal);
    }
}
