using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ResourceMissingTests : IDisposable
{
    private const string Id = "resource-missing";

    private readonly DeployStory story = new();

    [Fact]
    public async Task Says_that_the_application_was_never_synced()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));

        Assert.Equal("ConfigMap a is declared on main and not in the cluster: the application was never synced.", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task Says_that_it_was_deleted_since_the_sync_that_applied_it()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        story.DeleteLive("a");
        var result = new ResourceResult(new ResourceKey("", "ConfigMap", "databases", "a"), "v1", "Synced", "configmap/a created", "", "Running", "Sync");
        story.Shape = a => a with { OperationState = Succeeded(a) with { Results = [result] } };

        Assert.EndsWith("the last sync applied it, so it was deleted since then.", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task Says_what_the_last_sync_failed_on()
    {
        var cause = (await Explained.RecordedAsync("cases/quota")).Of(Id);

        Assert.Contains("exceeded quota", cause.Sentence);
        Assert.Equal(Severity.Broken, cause.Severity);
    }

    [Fact]
    public async Task A_sync_that_runs_and_says_nothing_yet_is_named_without_words()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Shape = a => a with { OperationState = Succeeded(a) with { Phase = OperationPhase.Running, Message = "", FinishedAt = null } };

        Assert.EndsWith("the sync of this revision has not ended.", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task A_kind_that_is_not_installed_is_something_else() => Assert.False((await Explained.RecordedAsync("cases/crd-missing")).Says(Id));

    [Fact]
    public async Task Says_nothing_when_it_is_not_known_whether_the_object_lives()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Shape = a => a with { Resources = a.Resources.Items.Select(r => r with { Health = HealthStatus.None }).ToEquatableList() };
        story.ShapeDetails = d => d with { ManagedResources = Reading.Failed<EquatableList<ManagedResource>>("Argo CD managed-resources", DeployStory.Now, "no answer within 10 s") };

        var explanation = await story.ExplainAsync();

        Assert.False(explanation.Says(Id));
        Assert.Contains(explanation.NotChecked.Items, n => n.Why.Contains("no answer within 10 s"));
    }

    public void Dispose() => story.Dispose();

    private static OperationState Succeeded(Application application) =>
        new(OperationPhase.Succeeded, "", null, DeployStory.Now, new Operation(true, null, false, false, [], "grace", false, 0, null, []), application.Revisions, application.Sources, [], 0);
}
