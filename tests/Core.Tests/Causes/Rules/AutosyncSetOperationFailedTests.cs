using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AutosyncSetOperationFailedTests
{
    private const string Id = "autosync-set-operation-failed";
    private const string Conflict = "Operation cannot be fulfilled on applications.argoproj.io \"orders\": the object has been modified";
    private static readonly SyncWindow Always = new("deny", "* * * * *", "24h", false);

    [Fact]
    public void Says_it_in_Argo_CD_s_words()
    {
        var explanation = SomeAuto.On().Erring(Conflict).Explain();

        Assert.Equal($"Auto-sync of orders could not start its sync: {Conflict}.", explanation.Of(Id).Sentence);
        Assert.Equal(Confidence.Proven, explanation.Of(Id).Confidence);
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.What.Contains("SyncError", StringComparison.Ordinal));
    }

    [Fact]
    public void May_be_an_old_word_while_a_window_is_closed()
    {
        var cause = SomeAuto.On().Erring(Conflict).Windowed([Always], [Always]).Explain().Of(Id);

        Assert.Equal(Confidence.Likely, cause.Confidence);
        Assert.Contains("an old word", cause.Details[0]);
    }

    [Theory]
    [InlineData($"Failed last sync attempt to [{SomeFacts.Commit}]: {Conflict}")]
    [InlineData($"Skipping sync attempt to [{SomeFacts.Commit}]: auto-sync will wipe out all resources")]
    public void Leaves_the_words_of_its_neighbours_to_them(string message) => Assert.False(SomeAuto.On(prune: true).Erring(message).Explain().Says(Id));

    [Fact]
    public void Says_nothing_when_auto_sync_is_off_but_the_word_is_not_silent()
    {
        var explanation = SomeAuto.On().Shaped(a => a with { SyncPolicy = new SyncPolicy() }).Erring(Conflict).Explain();

        Assert.False(explanation.Says(Id));
        Assert.Contains(explanation.NotChecked.Items, n => n.What.Contains("SyncError", StringComparison.Ordinal));
    }
}
