using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class PruneDeletesDataTests
{
    private const string Id = "prune-deletes-data";

    [Fact]
    public async Task Names_the_databases_and_their_volumes_sizes()
    {
        var cause = (await Explained.RecordedAsync("platform/09-the-incident/database-instances")).Of(Id);

        Assert.Equal("Do not prune: it would delete 3 live databases: postgres-general (50Gi), questdb-timeseries (50Gi) and redis-general (20Gi).", cause.Sentence);
        Assert.Equal((CauseFamily.Danger, Severity.DataAtRisk), (cause.Family, cause.Severity));
        Assert.Contains("kubectl annotate -n databases questdb.crd.questdb.io/questdb-timeseries", cause.Remedies[0].Commands[0].Text);
    }

    [Fact]
    public void Says_that_auto_sync_will_do_it_by_itself()
    {
        var policy = new SyncPolicy(new AutomatedPolicy(null, Prune: true, SelfHeal: false, AllowEmpty: false));

        var cause = Pending(a => a with { SyncPolicy = policy }).Explain().Of(Id);

        Assert.Equal("Auto-sync with prune is on: the next automatic sync deletes it.", cause.Details[0]);
        Assert.Contains(cause.Remedies.Items, r => r is { Safety: RemedySafety.Protects, Action: "autosync-off" });
    }

    [Fact]
    public void A_Synced_application_can_hold_a_pending_prune_too() => Assert.True(Pending(a => a with { Sync = SyncStatus.Synced }).Explain().Says(Id));

    [Fact]
    public void Says_nothing_while_the_target_could_not_be_rendered() => Assert.False(Pending(a => a with { Sync = SyncStatus.Unknown }).Explain().Says(Id));

    [Fact]
    public void Says_nothing_of_hooks() =>
        Assert.False(Pending(a => a with { Resources = [a.Resources[0] with { Hook = true }] }).Explain().Says(Id));

    [Fact]
    public void Says_nothing_of_a_database_that_is_protected()
    {
        const string Live = """{"metadata":{"annotations":{"argocd.argoproj.io/sync-options":"Prune=false"}}}""";
        var facts = Pending(a => a);
        var managed = new ManagedResource(facts.Application.Resources[0].Key, null, Live, Live, null, "1", false, false, []);

        Assert.False(SomeFacts.Of(facts.Application, managed).Explain().Says(Id));
    }

    [Fact]
    public void Says_nothing_of_a_ConfigMap() =>
        Assert.False(SomeFacts.Of(Testing.Some.Application() with { Resources = [SomeFacts.Resource("settings", prune: true)] }).Explain().Says(Id));

    private static Facts Pending(Func<Application, Application> shape) =>
        SomeFacts.Of(shape(Testing.Some.Application() with { Resources = [SomeFacts.Resource("orders", "postgresql", "acid.zalan.do", prune: true)], ResourceCount = 1 }));
}
