using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class StorageClassesTests
{
    [Theory]
    [InlineData("local-path", "ebs.csi.aws.com", true)]
    [InlineData("fast-ssd", "rancher.io/local-path", true)]
    [InlineData("fast-ssd", "kubernetes.io/no-provisioner", true)]
    [InlineData("fast-ssd", "ebs.csi.aws.com", false)]
    public void Volumes_of_one_node_are_known_by_name_or_provisioner(string name, string provisioner, bool isOnOneNode)
    {
        var set = Sound.Postgres.Alone().In(LintWorld.Cluster(name, provisioner: provisioner)).Set();

        Assert.Equal(isOnOneNode, StorageClasses.IsOnOneNode(set.Manifests[0], set, name));
    }

    [Fact]
    public void Without_a_name_the_default_is_meant()
    {
        var (with, without) = (Sound.Postgres.Alone().In(LintWorld.Cluster("fast-ssd", isDefault: true)).Set(), Sound.Postgres.Alone().In(LintWorld.Cluster("fast-ssd")).Set());

        Assert.Equal("fast-ssd", StorageClasses.Of(with.Manifests[0], with, null).Value?.Name);
        Assert.Contains("no default", StorageClasses.Of(without.Manifests[0], without, "").Why);
    }

    [Fact]
    public void Not_there_and_not_asked_are_two_things()
    {
        var (asked, not) = (Sound.Postgres.Alone().In(LintWorld.Cluster("fast-ssd")).Set(), Sound.Postgres.Alone().Set());

        Assert.Equal(ReadingState.Absent, StorageClasses.Of(asked.Manifests[0], asked, "slow").State);
        Assert.Equal(ReadingState.NotRead, StorageClasses.Of(not.Manifests[0], not, "slow").State);
    }
}
