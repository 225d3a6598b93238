using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AutosyncOffTests
{
    private const string Id = "autosync-off";

    [Fact]
    public void Says_so_when_the_block_is_absent() =>
        Assert.Equal("spec.syncPolicy has no automated block.", OutOfSync(new SyncPolicy()).Explain().Of(Id).Evidence[0].Text);

    [Fact]
    public void Says_so_when_it_is_switched_off() =>
        Assert.Equal("spec.syncPolicy.automated.enabled is false.", OutOfSync(new SyncPolicy(new AutomatedPolicy(false, true, true, false))).Explain().Of(Id).Evidence[0].Text);

    [Fact]
    public void An_automated_block_without_a_word_is_on() =>
        Assert.False(OutOfSync(new SyncPolicy(new AutomatedPolicy(null, false, false, false))).Explain().Says(Id));

    [Fact]
    public void Warns_of_switching_it_on_over_pending_prunes()
    {
        var facts = OutOfSync(new SyncPolicy());
        facts = facts with { Application = facts.Application with { Resources = [SomeFacts.Resource("orders", "postgresql", "acid.zalan.do", prune: true)] } };

        Assert.Contains(facts.Explain().Of(Id).Remedies.Items, r => r.Safety == RemedySafety.Dangerous && r.Effect == "Either deletes 1 database within a second, with all data: orders.");
    }

    [Fact]
    public void Says_nothing_while_an_operation_runs()
    {
        var facts = OutOfSync(new SyncPolicy());
        facts = facts with { Application = facts.Application with { PendingOperation = new Operation(true, null, false, false, [], null, false, 0, null, []) } };

        Assert.False(facts.Explain().Says(Id));
    }

    [Theory]
    [InlineData(SyncStatus.Synced)]
    [InlineData(SyncStatus.Unknown)]
    public void Says_nothing_when_there_is_nothing_to_apply_or_nothing_is_known(SyncStatus sync)
    {
        var facts = OutOfSync(new SyncPolicy());

        Assert.False((facts with { Application = facts.Application with { Sync = sync } }).Explain().Says(Id));
    }

    private static Facts OutOfSync(SyncPolicy policy) => SomeFacts.Of(Testing.Some.Application() with { SyncPolicy = policy, Resources = [SomeFacts.Resource("a")] });
}
