using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AutosyncWouldWipeTests
{
    private const string Id = "autosync-would-wipe";

    [Fact]
    public async Task Names_all_that_would_go() => Assert.Equal(
        "Do not let auto-sync act: it would delete all 2 objects of would-wipe (wiped-kept and wiped-kept-2), and refuses to only because automated.allowEmpty is off.",
        (await Explained.RecordedAsync("cases/would-wipe")).Of(Id).Sentence);

    [Theory]
    [InlineData("cases/would-wipe")]
    [InlineData("versions/v2.14/cases/would-wipe")]
    public async Task Accounts_for_the_words_of_every_version(string folder)
    {
        var explanation = await Explained.RecordedAsync(folder);

        Assert.Equal("Argo CD condition SyncError", explanation.Of(Id).Evidence[0].Source);
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.What.Contains("SyncError", StringComparison.Ordinal));
    }

    [Fact]
    public void Knows_it_without_Argo_CD_s_word() => Assert.True(SomeAuto.On(prune: true).AllPrunes().Explain().Says(Id));

    [Fact]
    public void Is_about_data_when_a_database_is_among_them() =>
        Assert.Equal(Severity.DataAtRisk, SomeAuto.On(prune: true).Shaped(a => a with { Resources = [SomeFacts.Resource("db", "postgresql", "acid.zalan.do", prune: true)] }).Explain().Of(Id).Severity);

    [Fact]
    public void Says_nothing_when_something_stays() => Assert.False(SomeAuto.On(prune: true).OnlyPrunes().Explain().Says(Id));

    [Fact]
    public void Without_prune_it_is_another_cause()
    {
        var explanation = SomeAuto.On().AllPrunes().Explain();

        Assert.Equal((false, true), (explanation.Says(Id), explanation.Says("autosync-prune-off")));
    }

    [Fact]
    public void Other_words_fall_to_the_catch_all() =>
        Assert.True(SomeAuto.On(prune: true).Erring($"Refusing [{SomeFacts.Commit}]: nothing would be left").Explain().Says("autosync-set-operation-failed"));
}
