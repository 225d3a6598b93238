using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RollingSyncTests
{
    private const string Id = "rolling-sync";

    [Fact]
    public void Knows_it_from_the_sync_that_the_set_started()
    {
        var cause = Owned().Synced(revision: SomeAuto.Older).Shaped(a => a with { OperationState = a.OperationState! with { Operation = a.OperationState!.Operation with { By = "applicationset-controller", Automated = true } } }).Explain().Of(Id);

        Assert.Equal("The ApplicationSet shops syncs orders step by step, and its turn has not come: auto-sync is held off by the set.", cause.Sentence);
        Assert.Equal(Confidence.Likely, cause.Confidence);
    }

    [Fact]
    public void Is_only_possible_without_such_a_sync_and_says_what_was_not_read()
    {
        var explanation = Owned().Explain();

        Assert.Equal(Confidence.Possible, explanation.Of(Id).Confidence);
        Assert.True(explanation.Says("autosync-off"));
        Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    [Fact]
    public void Says_nothing_without_a_set() => Assert.False(Owned().Shaped(a => a with { Owners = [] }).Explain().Says(Id));

    [Fact]
    public void Says_nothing_where_the_set_does_not_hold_auto_sync_off() =>
        Assert.False(Owned().Shaped(a => a with { SyncPolicy = new SyncPolicy() }).Explain().Says(Id));

    [Fact]
    public async Task Says_nothing_of_a_set_without_auto_sync() => Assert.False((await Explained.RecordedAsync("cases/appset-one")).Says(Id));

    private static Facts Owned() => SomeAuto.On().Shaped(a => a with
    {
        SyncPolicy = new SyncPolicy(new AutomatedPolicy(false, true, true, false)),
        Owners = [new OwnerReference("ApplicationSet", "shops", "uid", true)],
    });
}
