using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class OperatorInstallTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: redis-operator}
        spec:
          template:
            spec:
              containers:
                - name: manager
                  image: quay.io/spotahome/redis-operator:v1.3.0
                  env: [{name: WATCHED_NAMESPACE, value: databases}]

        """;

    [Fact]
    public void A_deployment_is_known_by_its_image_with_who_makes_it()
    {
        var install = Assert.Single(OperatorInstall.In(Set(("databases/operator.yaml", Deployment), ("applications/a.yaml", Sound.Application))));

        Assert.Equal(("spotahome/redis-operator", "databases", ""), (install.Operator, install.Watches, install.Id));
    }

    [Fact]
    public void A_chart_is_known_by_its_name_and_its_values()
    {
        var chart = Sound.Application.With("path: databases", "chart: postgres-operator\n    helm:\n      valuesObject: {controllerID: {name: blue}, configKubernetes: {watched_namespace: '*'}}");
        var install = Assert.Single(OperatorInstall.In(Set(("applications/a.yaml", chart))));

        Assert.Equal(("postgres-operator", "*", "blue"), (install.Operator, install.Watches, install.Id));
    }

    [Fact]
    public void Another_image_and_a_file_that_nobody_takes_are_none()
    {
        Assert.Empty(OperatorInstall.In(Set(("databases/a.yaml", Deployment.With("redis-operator:v1.3.0", "redis:7")), ("applications/a.yaml", Sound.Application))));
        Assert.Empty(OperatorInstall.In(Set(("elsewhere/a.yaml", Deployment), ("applications/a.yaml", Sound.Application))));
    }

    [Theory]
    [InlineData("", "blue", "databases", "queues", false)]
    [InlineData("", "blue", "databases", "databases", true)]
    [InlineData("", "blue", "databases", "*", true)]
    [InlineData("blue", "blue", "databases", "queues", true)]
    public void Two_meet_by_their_id_or_by_the_namespaces_that_they_watch(string id, string otherId, string watches, string otherWatches, bool meet)
    {
        var one = OperatorInstall.In(Set(("databases/operator.yaml", Deployment), ("applications/a.yaml", Sound.Application))).Single() with { Id = id, Watches = watches };

        Assert.Equal(meet, one.Meets(one with { Id = otherId, Watches = otherWatches }));
        Assert.False(one.Meets(one with { Operator = "postgres-operator" }));
    }

    private static LintSet Set(params (string Path, string Text)[] files) => new LintExample(files).Set();
}
