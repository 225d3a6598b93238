using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ExtraneousIgnoredTests
{
    private const string Id = "extraneous-ignored";

    [Fact]
    public async Task Says_that_a_prune_would_still_delete_it()
    {
        var explanation = await Explained.RecordedAsync("versions/v2.14/cases/extraneous");

        Assert.Equal(Id, explanation.Headline?.Id);
        Assert.Equal("extraneous-gone is no longer declared, and says IgnoreExtraneous: Argo CD does not count it as a difference, and a sync with prune would still delete it.", explanation.Of(Id).Sentence);
    }

    [Theory]
    [InlineData("""{"metadata":{"annotations":{"argocd.argoproj.io/compare-options":"ServerSideDiff=true, IgnoreExtraneous"}}}""", true)]
    [InlineData("""{"metadata":{"annotations":{"argocd.argoproj.io/compare-options":"ServerSideDiff=true"}}}""", false)]
    [InlineData("""{"metadata":{"annotations":{"argocd.argoproj.io/sync-options":"IgnoreExtraneous"}}}""", false)]
    [InlineData("{}", false)]
    public void Only_the_object_s_own_option_counts(string live, bool said) => Assert.Equal(said, Left(live).Explain().Says(Id));

    [Fact]
    public void Warns_when_auto_sync_prunes()
    {
        var facts = Left("""{"metadata":{"annotations":{"argocd.argoproj.io/compare-options":"IgnoreExtraneous"}}}""");
        facts = facts with { Application = facts.Application with { SyncPolicy = new SyncPolicy(new AutomatedPolicy(null, true, false, false)) } };

        Assert.Equal(["Auto-sync with prune is on: its next sync deletes what is not protected."], facts.Explain().Of(Id).Details.Items);
    }

    [Fact]
    public void Says_what_it_could_not_check_without_the_managed_resources()
    {
        var facts = Left("{}");
        facts = facts with { Details = facts.Details with { ManagedResources = Reading.Failed<EquatableList<ManagedResource>>("Argo CD managed-resources", facts.Now, "no answer within 10 s") } };

        Assert.Contains(facts.Explain().NotChecked.Items, n => n.CauseId == Id && n.Why == "no answer within 10 s");
    }

    private static Facts Left(string live)
    {
        var resource = SomeFacts.Resource("left", prune: true);
        return SomeFacts.Of(Some.Application() with { Sync = SyncStatus.Synced, Resources = [resource], ResourceCount = 1 }, new ManagedResource(resource.Key, null, live, live, null, "1", false, false, []));
    }
}
