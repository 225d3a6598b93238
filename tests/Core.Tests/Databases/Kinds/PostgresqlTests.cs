using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Kinds;

namespace DbDashboard.Core.Tests.Databases.Kinds;

public sealed class PostgresqlTests
{
    private readonly Postgresql kind = new();

    [Fact]
    public void Reads_version_size_members_and_the_operators_word()
    {
        var (spec, status) = RecordedCluster.Manifest("postgresql", "platform-ok");

        Assert.Equal(new DatabaseFields("16", "10Gi", 2, "Running"), kind.Read(spec, status));
    }

    [Fact]
    public void Has_no_word_where_the_operator_wrote_none() => Assert.Null(kind.Read("{}", """{"PostgresClusterStatus":""}""").OperatorWord);

    [Fact]
    public void Knows_its_set_pods_and_volumes_by_label()
    {
        var children = RecordedCluster.Fleet().Objects.Values.Where(item => RecordedCluster.IsWorkloadPodOrClaim(item) && kind.IsChild(item, "platform-ok", "")).Select(item => item.Key.ToString()).Order();

        Assert.Equal(
            ["PersistentVolumeClaim pgdata-platform-ok-0", "PersistentVolumeClaim pgdata-platform-ok-1", "Pod platform-ok-0", "Pod platform-ok-1", "StatefulSet platform-ok"],
            children);
    }

    [Fact]
    public void Wants_one_set_of_its_own_name() =>
        Assert.Equal([new Workload("StatefulSet", "orders", 3)], kind.Workloads("orders", """{"numberOfInstances":3}"""));
}
