using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Kinds;

namespace DbDashboard.Core.Tests.Databases.Kinds;

public sealed class QuestDbTests
{
    private readonly QuestDb kind = new();

    [Fact]
    public void Reads_version_size_and_the_one_number_of_its_status()
    {
        var (spec, status) = RecordedCluster.Manifest("QuestDB", "questdb-ok");

        Assert.Equal(new DatabaseFields("7.3.10", "10Gi", 1, "1 ready"), kind.Read(spec, status));
    }

    [Fact]
    public void Says_nothing_of_a_number_that_is_left_out_or_zero()
    {
        Assert.Null(kind.Read("{}", "{}").OperatorWord);
        Assert.Null(kind.Read("{}", """{"statefulSetReadyReplicas":0}""").OperatorWord);
    }

    [Fact]
    public void Knows_what_it_owns_and_the_pod_of_its_set()
    {
        var objects = RecordedCluster.Fleet().Objects.Values.ToList();
        var database = objects.Single(item => item.Key is { Kind: "QuestDB", Name: "questdb-ok" });

        var children = objects.Where(item => RecordedCluster.IsWorkloadPodOrClaim(item) && kind.IsChild(item, "questdb-ok", database.Uid)).Select(item => item.Key.ToString()).Order();

        Assert.Equal(["PersistentVolumeClaim questdb-ok", "Pod questdb-ok-0", "StatefulSet questdb-ok"], children);
    }

    [Fact]
    public void Wants_one_node() => Assert.Equal([new Workload("StatefulSet", "ticks", 1)], kind.Workloads("ticks", "{}"));
}
