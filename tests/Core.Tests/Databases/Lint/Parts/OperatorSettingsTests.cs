using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class OperatorSettingsTests
{
    [Fact]
    public void The_one_configuration_in_the_files_speaks()
    {
        var set = Set(Sound.OperatorConfiguration);

        Assert.Equal("ghcr.io/zalando/spilo-17:4.0-p2", OperatorSettings.Of(set, set.Manifests[0], "docker_image").Value);
        Assert.Equal("", OperatorSettings.Of(set, set.Manifests[0], "kubernetes", "cluster_domain").Value);
    }

    [Fact]
    public void Without_one_or_with_two_the_cluster_is_asked()
    {
        var two = Set(Sound.OperatorConfiguration, Sound.OperatorConfiguration.With("name: configuration", "name: other"));

        Assert.False(OperatorSettings.Of(two, two.Manifests[0], "docker_image").IsKnown);
        Assert.False(OperatorSettings.Of(Set(), Set().Manifests[0], "docker_image").IsKnown);
    }

    [Fact]
    public void What_is_live_is_read_below_its_path()
    {
        var live = Reading.Known(System.Text.Json.JsonDocument.Parse("""{"kubernetes":{"enable_pod_antiaffinity":true}}""").RootElement, "Kubernetes", default);
        var set = Sound.Postgres.Alone().In(new() { OperatorConfiguration = live }).Set();

        Assert.Equal("True", OperatorSettings.Of(set, set.Manifests[0], "kubernetes", "enable_pod_antiaffinity").Value);
    }

    private static LintSet Set(params string[] configurations) =>
        new LintExample([("a.yaml", Sound.Postgres), .. configurations.Select((text, index) => ($"operator-{index}.yaml", text))]).Set();
}
