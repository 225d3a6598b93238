using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class CrdMissingTests
{
    private const string Id = "crd-missing";

    [Theory]
    [InlineData("cases/crd-missing")]
    [InlineData("versions/v2.14/cases/crd-missing")]
    public async Task Names_the_kind_and_what_cannot_be_created(string folder) =>
        Assert.Equal("Kafka (kafka.strimzi.io/v1beta2) is not installed in in-cluster, so events cannot be created.", (await Explained.RecordedAsync(folder)).Headline!.Sentence);

    [Fact]
    public async Task A_kind_that_the_project_denies_is_something_else() => Assert.False((await Explained.RecordedAsync("cases/kind-denied")).Says(Id));

    [Fact]
    public void Knows_from_the_cluster_itself_before_any_sync()
    {
        var kind = new GroupKind("acid.zalan.do", "postgresql");
        var application = Testing.Some.Application() with { Resources = [SomeFacts.Resource("orders", kind.Kind, kind.Group, health: HealthStatus.Missing)], ResourceCount = 1 };
        var facts = SomeFacts.Of(application, Missing(application)) with { Coverage = [new KindCoverage("east", kind, null, KindCoverageState.NotInstalled, Testing.Some.Moment)] };

        Assert.Equal("east does not serve postgresql.acid.zalan.do.", facts.Explain().Of(Id).Evidence[0].Text);
    }

    [Fact]
    public void A_kind_that_we_may_not_see_is_not_called_missing()
    {
        var kind = new GroupKind("acid.zalan.do", "postgresql");
        var application = Testing.Some.Application() with { Resources = [SomeFacts.Resource("orders", kind.Kind, kind.Group, health: HealthStatus.Missing)], ResourceCount = 1 };
        var facts = SomeFacts.Of(application, Missing(application)) with { Coverage = [new KindCoverage("east", kind, null, KindCoverageState.Forbidden, Testing.Some.Moment)] };

        Assert.False(facts.Explain().Says(Id));
    }

    private static ManagedResource Missing(Application application) => new(application.Resources[0].Key, "{}", null, null, "{}", "", true, false, []);
}
