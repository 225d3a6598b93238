using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AutosyncSelfhealOffTests
{
    private const string Id = "autosync-selfheal-off";

    [Fact]
    public void Says_that_the_revision_was_synced_and_nothing_heals() =>
        Assert.Equal("Auto-sync of orders does not act on changes in the cluster: 0123456 was synced already, and self-heal is off.", SomeAuto.On().Synced().Explain().Of(Id).Sentence);

    [Fact]
    public async Task Stands_beside_the_edit_that_it_leaves() =>
        Assert.True((await Explained.RecordedAsync("versions/v2.14/cases/live-edit-selfheal-off")).Says(Id));

    [Fact]
    public void Parameters_of_Helm_are_not_compared_so_it_is_only_likely()
    {
        var facts = SomeAuto.On().Shaped(a => a with { Sources = [a.Source with { HasHelm = true }] }).Synced();

        Assert.Equal(Confidence.Likely, facts.Explain().Of(Id).Confidence);
    }

    [Fact]
    public void Says_nothing_when_self_heal_is_on() => Assert.False(SomeAuto.On(selfHeal: true).Synced().Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_another_revision_was_synced() => Assert.False(SomeAuto.On().Synced(revision: SomeAuto.Older).Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_the_same_revision_of_another_path_was_synced() =>
        Assert.False(SomeAuto.On().Synced().Shaped(a => a with { Sources = [a.Source with { Path = "elsewhere" }] }).Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_that_sync_failed() => Assert.False(SomeAuto.On().Synced(OperationPhase.Failed).Explain().Says(Id));

    [Fact]
    public void Where_commits_are_left_out_by_path_it_could_not_be_checked()
    {
        var facts = SomeAuto.On().Synced(revision: SomeAuto.Older).Shaped(a => a with { Annotations = [KeyValuePair.Create("argocd.argoproj.io/manifest-generate-paths", ".")] });

        Assert.Contains(facts.Explain().NotChecked.Items, n => n.CauseId == Id);
    }
}
