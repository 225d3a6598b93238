using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>Argo CD refuses a second operation: what to do begins with the end of the first.</summary>
public sealed class RunningOperationTests : IDisposable
{
    private readonly DeployStory story = new();

    [Fact]
    public async Task Before_a_sync_comes_the_end_of_the_operation_that_runs()
    {
        await ChangedAsync();
        Running(prune: false);

        var remedies = (await story.ExplainAsync()).Of("new-commit").Remedies.Items.ToList();

        Assert.Equal("First wait until the running operation of orders ends, or terminate it.", remedies[0].Text);
        Assert.DoesNotContain(remedies, r => r.Action == "sync");
        Assert.Contains(remedies, r => r.Effect.StartsWith("Only when the running operation has ended.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_operation_the_sync_is_the_remedy()
    {
        await ChangedAsync();

        var remedies = (await story.ExplainAsync()).Of("new-commit").Remedies.Items.ToList();

        Assert.Contains(remedies, r => r.Action == "sync");
        Assert.DoesNotContain(remedies, r => r.Action == "terminate");
    }

    [Fact]
    public async Task A_running_sync_with_prune_that_deletes_a_database_is_said_and_ended_first()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db")));
        await story.SyncAsync();
        story.Commit("main", ("db.yaml", null));
        Running(prune: true);

        var cause = (await story.ExplainAsync()).Of("prune-deletes-data");

        Assert.Equal((RemedySafety.Protects, "terminate"), (cause.Remedies[0].Safety, cause.Remedies[0].Action));
        Assert.Equal("A sync with prune runs now: it deletes it unless it is terminated first.", cause.Details[0]);
    }

    public void Dispose() => story.Dispose();

    private async Task ChangedAsync()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));
    }

    private void Running(bool prune) =>
        story.Shape = a => a with { PendingOperation = new Operation(true, null, prune, false, [], "grace", false, 0, null, []) };
}
