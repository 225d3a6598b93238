using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AutosyncPruneOffTests
{
    private const string Id = "autosync-prune-off";

    [Fact]
    public void Says_what_waits_for_a_prune_that_auto_sync_may_not_do() =>
        Assert.Equal("Auto-sync of orders does not act: only 1 object without a file is left (gone), and automated.prune is off.", SomeAuto.On().OnlyPrunes().Explain().Of(Id).Sentence);

    [Fact]
    public void Safe_is_to_leave_it_and_a_prune_is_warned_of() =>
        Assert.Equal([RemedySafety.Safe, RemedySafety.Dangerous], SomeAuto.On().OnlyPrunes().Explain().Of(Id).Remedies.Items.Select(r => r.Safety));

    [Fact]
    public void Where_only_the_namespace_s_labels_differ_Argo_CD_counts_that_as_prunes_too() =>
        Assert.Contains("no resource differs", SomeAuto.On().Shaped(a => a with { Resources = [SomeFacts.Resource("b", status: SyncStatus.Synced)] }).Explain().Of(Id).Sentence);

    [Fact]
    public void Says_nothing_when_something_else_differs_too() => Assert.False(SomeAuto.On().Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_prune_is_on() => Assert.False(SomeAuto.On(prune: true).OnlyPrunes().Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_auto_sync_is_off_altogether()
    {
        var explanation = SomeAuto.On().OnlyPrunes().Shaped(a => a with { SyncPolicy = new SyncPolicy() }).Explain();

        Assert.Equal((false, true), (explanation.Says(Id), explanation.Says("autosync-off")));
    }

    [Fact]
    public void Says_nothing_while_the_target_cannot_be_rendered() => Assert.False(SomeAuto.On().OnlyPrunes().Shaped(a => a with { Sync = SyncStatus.Unknown }).Explain().Says(Id));
}
