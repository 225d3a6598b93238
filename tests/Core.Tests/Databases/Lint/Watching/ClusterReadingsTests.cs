using System.Text.Json;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Lint.Watching;

public sealed class ClusterReadingsTests
{
    private static readonly SourceId Source = new(SourceKind.Kubernetes, "east");

    [Fact]
    public void Classes_say_who_makes_their_volumes_whether_these_grow_and_which_is_the_default()
    {
        var classes = ClusterReadings.StorageClasses(
            World(
                ChildKinds.StorageClass,
                """{"metadata":{"name":"slow","annotations":{"storageclass.kubernetes.io/is-default-class":"true"}},"provisioner":"rancher.io/local-path"}""",
                """{"metadata":{"name":"fast"},"provisioner":"ebs.csi.aws.com","allowVolumeExpansion":true,"parameters":{"csi.storage.k8s.io/secret":"x"}}"""),
            "east");

        Assert.Equal([new("fast", "ebs.csi.aws.com", true, false), new("slow", "rancher.io/local-path", false, true)], classes.Value);
    }

    [Fact]
    public void Zones_are_those_of_the_nodes_and_nothing_else_of_a_node_is_held()
    {
        var snapshot = World(
            ChildKinds.Node,
            """{"metadata":{"name":"n1","labels":{"topology.kubernetes.io/zone":"b","team":"x"},"annotations":{"a":"b"}},"status":{"images":[{"sizeBytes":1}]}}""",
            """{"metadata":{"name":"n2","labels":{"failure-domain.beta.kubernetes.io/zone":"a"}}}""",
            """{"metadata":{"name":"n3"}}""");

        Assert.Equal(["a", "b"], ClusterReadings.Zones(snapshot, "east").Value);
        Assert.All(snapshot.Objects.Values, node => Assert.Equal((true, 0, "{}", "{}"), (node.Labels.Count <= 1, node.Annotations.Count, node.Spec, node.Status)));
    }

    [Fact]
    public void The_one_configuration_of_the_operator_is_read_and_of_several_it_is_not_known_which()
    {
        const string Settings = """{"metadata":{"name":"NAME","namespace":"op"},"configuration":{"docker_image":"spilo","kubernetes":{"enable_pod_antiaffinity":true}}}""";
        var one = ClusterReadings.OperatorConfiguration(World(ChildKinds.OperatorConfiguration, Settings), "east");
        var two = ClusterReadings.OperatorConfiguration(World(ChildKinds.OperatorConfiguration, Settings, Settings.Replace("NAME", "other", StringComparison.Ordinal)), "east");

        Assert.Equal("spilo", one.Value.Text("docker_image"));
        Assert.Equal((ReadingState.NotRead, ReadingState.Absent), (two.State, ClusterReadings.OperatorConfiguration(World(ChildKinds.OperatorConfiguration), "east").State));
    }

    [Theory]
    [InlineData(KindCoverageState.NotInstalled, ReadingState.Absent)]
    [InlineData(KindCoverageState.Forbidden, ReadingState.Forbidden)]
    [InlineData(KindCoverageState.Connecting, ReadingState.NotRead)]
    [InlineData(KindCoverageState.Unreachable, ReadingState.Stale)]
    public void What_cannot_be_seen_is_told_apart_from_what_is_not_there(KindCoverageState coverage, ReadingState state)
    {
        var snapshot = World(ChildKinds.StorageClass).With(new Observation.CoverageChanged(Source, Some.Moment, new("east", ChildKinds.StorageClass, null, coverage, Some.Moment, "why")));

        Assert.Equal(state, ClusterReadings.StorageClasses(snapshot, "east").State);
        Assert.Equal(ReadingState.NotRead, ClusterReadings.StorageClasses(Snapshot.Empty, "east").State);
    }

    private static Snapshot World(GroupKind kind, params string[] items)
    {
        var watched = WatchedKind.Children.Single(one => one.Kind == kind);
        return Snapshot.Empty.With(
            new Observation.StatusChanged(Source, Some.Moment, new(Source, SourceState.Live, Some.Moment, Some.Moment, null)),
            new Observation.CoverageChanged(Source, Some.Moment, new("east", kind, null, KindCoverageState.Watched, Some.Moment)),
            new Observation.ObjectsListed(Source, Some.Moment, kind, null, items.Select(item => LiveObjectReader.Read("east", watched, JsonElement.Parse(item))!).ToEquatableList()));
    }
}
