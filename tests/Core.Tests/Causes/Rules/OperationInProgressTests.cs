using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class OperationInProgressTests
{
    private const string Id = "operation-in-progress";

    [Fact]
    public void Says_who_began_what_and_when() =>
        Assert.Equal(
            "A sync of orders by ada, begun 2 min ago, runs: auto-sync and every other press wait for its end.",
            SomeAuto.On().Synced(OperationPhase.Running).Explain().Of(Id).Sentence);

    [Fact]
    public async Task Says_that_it_waits_for_its_next_try() => Assert.Contains("by auto-sync, begun 4 min ago, waits for its next try", (await Explained.RecordedAsync("cases/autosync-failed-once")).Of(Id).Sentence);

    [Fact]
    public async Task Stands_beside_the_hook_that_it_waits_for() => Assert.True((await Explained.RecordedAsync("cases/hook-stuck")).Says(Id));

    [Fact]
    public void Says_that_it_was_asked_for_and_has_not_begun() =>
        Assert.Contains("is asked for and has not begun", SomeAuto.On().Shaped(a => a with { PendingOperation = SomeFacts.Operation("").Operation }).Explain().Of(Id).Sentence);

    [Fact]
    public void A_short_one_of_a_Synced_application_is_no_trouble()
    {
        var running = SomeAuto.On().Synced(OperationPhase.Running).Shaped(a => a with { Sync = SyncStatus.Synced });

        Assert.True(running.Explain().Says(Id));
        Assert.False((running with { Now = running.Now.AddSeconds(-90) }).Explain().Says(Id));
    }

    [Theory]
    [InlineData(OperationPhase.Succeeded)]
    [InlineData(OperationPhase.Failed)]
    [InlineData(OperationPhase.Error)]
    public void Says_nothing_when_it_has_ended(OperationPhase phase) => Assert.False(SomeAuto.On().Synced(phase).Explain().Says(Id));
}
