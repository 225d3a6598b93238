using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Kinds;

namespace DbDashboard.Core.Tests.Databases.Kinds;

public sealed class RedisFailoverTests
{
    private readonly RedisFailover kind = new();

    [Fact]
    public void Takes_absent_and_zero_replicas_for_three_as_the_operator_does()
    {
        Assert.Equal(3, kind.Read("{}", "{}").Replicas);
        Assert.Equal(3, kind.Read("""{"redis":{"replicas":0}}""", "{}").Replicas);
    }

    [Fact]
    public void Reads_the_volumes_size_and_knows_no_version_where_no_image_is_named()
    {
        var general = RecordedCluster.Platform().Objects.Values.Single(item => item.Key is { Kind: "RedisFailover", Name: "redis-general" });

        Assert.Equal(new DatabaseFields(null, "20Gi", 1, null), kind.Read(general.Spec, general.Status));
    }

    [Theory]
    [InlineData("redis:7.2.4-alpine", "7.2.4-alpine")]
    [InlineData("registry.example:5000/redis", null)]
    [InlineData("redis@sha256:0123", null)]
    public void Reads_the_version_out_of_the_images_tag(string image, string? version) =>
        Assert.Equal(version, kind.Read($$$"""{"redis":{"image":"{{{image}}}"}}""", "{}").Version);

    [Fact]
    public void Wants_servers_and_sentinels()
    {
        Assert.Equal(
            [new Workload("StatefulSet", "rfr-cache", 2), new Workload("Deployment", "rfs-cache", 3)],
            kind.Workloads("cache", """{"redis":{"replicas":2}}"""));
    }

    [Fact]
    public void Knows_its_children_and_none_of_its_neighbours()
    {
        var children = RecordedCluster.Platform().Objects.Values.Where(item => RecordedCluster.IsWorkloadPodOrClaim(item) && kind.IsChild(item, "redis-general", "")).ToList();

        Assert.Equal(["Deployment", "PersistentVolumeClaim", "Pod", "Pod", "StatefulSet"], children.Select(child => child.Key.Kind).Order());
        Assert.All(children, child => Assert.Contains("redis-general", child.Key.Name));
    }
}
