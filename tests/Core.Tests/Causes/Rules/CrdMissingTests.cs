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

    [Theory]
    [InlineData("cases/crd-missing")]
    [InlineData("versions/v2.14/cases/crd-missing")]
    public async Task Accounts_for_what_the_sync_says(string folder) => Assert.Equal([Id], (await Explained.RecordedAsync(folder)).OfOperations());

    [Fact]
    public void A_version_that_is_not_served_is_said_with_the_one_that_is()
    {
        const string Text = "The Kubernetes API could not find version \"v1beta2\" of kafka.strimzi.io/Kafka for requested resource databases/events. Version \"v1\" of kafka.strimzi.io/Kafka is installed on the destination cluster.";
        var facts = SomeFacts.Operated("one or more synchronization tasks are not valid", results: SomeFacts.Result(Text, "Kafka", "events", group: "kafka.strimzi.io", hookPhase: ""));
        var resource = SomeFacts.Resource("events", "Kafka", "kafka.strimzi.io") with { Version = "v1beta2" };
        var explanation = (facts with { Application = facts.Application with { Resources = [resource] } }).Explain();

        Assert.Equal("in-cluster serves Kafka (kafka.strimzi.io) in version v1 and not in v1beta2, so events cannot be applied.", explanation.Headline!.Sentence);
        Assert.Equal([Id], explanation.OfOperations());
    }

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

    [Theory]
    [InlineData("Failed last sync attempt to [abc]: one or more synchronization tasks are not valid: The Kubernetes API could not find acid.zalan.do/postgresql for requested resource databases/orders. Make sure the \"postgresql\" CRD is installed on the destination cluster.")]
    [InlineData("Failed sync attempt to abc: one or more objects failed to apply, reason: no matches for kind \"postgresql\" in version \"acid.zalan.do/v1\"")]
    [InlineData("Failed sync attempt to abc: failed to discover server resources for group version acid.zalan.do/v1: the server could not find the requested resource")]
    public void Knows_from_what_an_automatic_sync_said(string message)
    {
        var facts = Undeployed();
        facts = facts with { Application = facts.Application with { Conditions = [new Condition("SyncError", message, Testing.Some.Moment)] } };

        Assert.Equal("Argo CD condition SyncError", facts.Explain().Of(Id).Evidence[0].Source);
    }

    [Fact]
    public void An_error_about_another_kind_says_nothing_of_this_one()
    {
        var facts = Undeployed();
        facts = facts with { Application = facts.Application with { Conditions = [new Condition("SyncError", "The Kubernetes API could not find kafka.strimzi.io/Kafka for requested resource databases/orders.", Testing.Some.Moment)] } };

        Assert.False(facts.Explain().Says(Id));
    }

    [Fact]
    public void What_the_last_sync_said_is_over_when_the_cluster_serves_the_kind_now()
    {
        var facts = Undeployed();
        facts = facts with
        {
            Application = facts.Application with { Conditions = [new Condition("SyncError", "The Kubernetes API could not find acid.zalan.do/postgresql for requested resource databases/orders.", Testing.Some.Moment)] },
            Coverage = [new KindCoverage("east", new("acid.zalan.do", "postgresql"), null, KindCoverageState.Watched, Testing.Some.Moment)],
        };

        Assert.False(facts.Explain().Says(Id));
    }

    [Fact]
    public void A_kind_that_nobody_watches_is_not_checked_and_says_so() =>
        Assert.Contains(Undeployed().Explain().NotChecked.Items, n => n.CauseId == Id && n.What.EndsWith("serves postgresql (acid.zalan.do)", StringComparison.Ordinal));

    private static Facts Undeployed()
    {
        var application = Testing.Some.Application() with { Sync = SyncStatus.OutOfSync, Resources = [SomeFacts.Resource("orders", "postgresql", "acid.zalan.do", health: HealthStatus.Missing)], ResourceCount = 1 };
        return SomeFacts.Of(application, Missing(application));
    }

    private static ManagedResource Missing(Application application) => new(application.Resources[0].Key, "{}", null, null, "{}", "", true, false, []);
}
