using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class PruneSkippedTests
{
    private const string Id = "prune-skipped";

    [Fact]
    public async Task Names_what_the_last_sync_left_alone_after_why_it_is_not_declared()
    {
        var explanation = await Explained.RecordedAsync("platform/16-after-plain-sync/database-instances");

        Assert.EndsWith("left postgres-general, questdb-timeseries and redis-general alone, which Git does not declare, because it ran without prune.", explanation.Of(Id).Sentence);
        Assert.Equal("file-missing-on-revision", explanation.Headline!.Id);
    }

    [Theory]
    [InlineData("ignored (no prune)", "because it is marked Prune=false.")]
    [InlineData("ignored (for a new reason)", "because Argo CD says: ignored (for a new reason).")]
    public void Says_why(string message, string said) => Assert.EndsWith(said, Skipped(message).Explain().Of(Id).Sentence);

    [Fact]
    public void What_no_longer_waits_for_pruning_was_not_left_behind()
    {
        var facts = Skipped("ignored (requires pruning)");

        Assert.False((facts with { Application = facts.Application with { Resources = [SomeFacts.Resource("db")] } }).Explain().Says(Id));
        Assert.False((facts with { Application = facts.Application with { Sync = SyncStatus.Unknown } }).Explain().Says(Id));
    }

    [Theory]
    [InlineData("Pruned")]
    [InlineData("SyncFailed")]
    public void A_prune_that_was_tried_is_something_else(string status) => Assert.False(Skipped("pruned", status).Explain().Says(Id));

    private static Facts Skipped(string message, string status = "PruneSkipped")
    {
        var facts = SomeFacts.Operated("successfully synced (all tasks run)", OperationPhase.Succeeded, SomeFacts.Result(message, name: "db", status: status, hookPhase: "Succeeded"));
        return facts with { Application = facts.Application with { Resources = [SomeFacts.Resource("db", prune: true)] } };
    }
}
