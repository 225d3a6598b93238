using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AutosyncLastAttemptFailedTests
{
    private const string Id = "autosync-last-attempt-failed";
    private const string Newer = $"Failed last sync attempt to [{SomeFacts.Commit}]: one or more objects failed to apply";

    [Fact]
    public void Says_what_failed_and_that_it_is_not_tried_again() =>
        Assert.Equal("Auto-sync of orders does not try 0123456 again: its last sync failed (one or more objects failed to apply).", SomeAuto.On(selfHeal: true).Erring(Newer).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData(Newer)]
    [InlineData($"Failed sync attempt to {SomeFacts.Commit}: one or more objects failed to apply")]
    public void Knows_the_words_of_every_version_and_accounts_for_them(string message)
    {
        var explanation = SomeAuto.On().Erring(message).Explain();

        Assert.True(explanation.Says(Id));
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.What.Contains("SyncError", StringComparison.Ordinal));
    }

    [Fact]
    public void Knows_it_from_the_operation_before_Argo_CD_says_it() => Assert.True(SomeAuto.On().Synced(OperationPhase.Failed, message: "denied").Explain().Says(Id));

    [Fact]
    public async Task Says_nothing_while_the_failed_sync_is_still_tried() => Assert.False((await Explained.RecordedAsync("cases/autosync-failed-once")).Says(Id));

    [Fact]
    public void A_word_about_another_revision_is_old() =>
        Assert.False(SomeAuto.On().Erring($"Failed last sync attempt to [{SomeAuto.Older}]: denied").Explain().Says(Id));

    [Fact]
    public void A_failure_of_another_revision_stops_nothing() => Assert.False(SomeAuto.On().Synced(OperationPhase.Failed, SomeAuto.Older).Explain().Says(Id));

    [Fact]
    public void Other_words_fall_to_the_catch_all() =>
        Assert.True(SomeAuto.On().Erring($"Giving up on {SomeFacts.Commit} after one attempt").Explain().Says("autosync-set-operation-failed"));
}
