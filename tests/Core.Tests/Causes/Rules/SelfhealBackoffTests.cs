using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SelfhealBackoffTests
{
    private const string Id = "selfheal-backoff";

    [Fact]
    public async Task Names_what_is_healed_how_often_and_until_when_it_waits() =>
        Assert.Equal(
            "Argo CD has healed Deployment heal-fight 4 times in a row, so something else keeps changing it; the next heal waits until 06:50:48 UTC.",
            (await Explained.RecordedAsync("cases/heal-fight")).Of(Id).Sentence);

    [Fact]
    public void Once_the_pause_is_over_it_says_only_that_it_was_healed() =>
        Assert.Equal("Argo CD has healed Deployment api 3 times in a row, so something else keeps changing it.", SomeAuto.On(selfHeal: true).Healed(3, TimeSpan.FromSeconds(30)).Explain().Of(Id).Sentence);

    [Fact]
    public void One_heal_is_no_fight() => Assert.False(SomeAuto.On(selfHeal: true).Healed(1, TimeSpan.FromSeconds(1)).Explain().Says(Id));

    [Fact]
    public void Says_nothing_after_a_calm() =>
        Assert.False(SomeAuto.On(selfHeal: true).Healed(4, TimeSpan.FromMinutes(6)).Shaped(a => a with { Sync = SyncStatus.Synced }).Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_a_new_revision_is_compared() =>
        Assert.False(SomeAuto.On(selfHeal: true).Healed(4, TimeSpan.FromSeconds(1)).Shaped(a => a with { Revisions = [SomeAuto.Older] }).Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_self_heal_was_switched_off() => Assert.False(SomeAuto.On().Healed(4, TimeSpan.FromSeconds(1)).Explain().Says(Id));
}
