using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class PruneNeedsConfirmationTests
{
    private const string Id = "prune-needs-confirmation";

    [Theory]
    [InlineData("cases/prune-confirm")]
    [InlineData("versions/v2.14/cases/prune-confirm")]
    public async Task Names_what_waits_in_both_wordings(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Headline!;

        Assert.StartsWith("The sync of prune-confirm waits since ", cause.Sentence);
        Assert.EndsWith("until somebody confirms the deletion of ConfigMap prune-confirm-guarded.", cause.Sentence);
        Assert.Equal("terminate", cause.Remedies[0].Action);
    }

    [Fact]
    public void Without_a_sync_it_comes_after_why_Git_does_not_declare_it()
    {
        var resource = SomeFacts.Resource("db", "postgresql", "acid.zalan.do", prune: true) with { RequiresDeletionConfirmation = true };
        var cause = SomeFacts.Of(Some.Application() with { Sync = SyncStatus.OutOfSync, Resources = [resource] }).Explain().Of(Id);

        Assert.Equal("postgresql db is not declared in Git and marked Prune=confirm: no sync deletes it before somebody confirms it.", cause.Sentence);
        Assert.Equal((Severity.DataAtRisk, RemedySafety.Dangerous), (cause.Severity, cause.Remedies[^1].Safety));
        Assert.True(cause.Order > DecisionOrder.OutOfSync + 60);
    }

    [Fact]
    public void A_flag_means_nothing_while_the_target_could_not_be_rendered()
    {
        var resource = SomeFacts.Resource("db", prune: true) with { RequiresDeletionConfirmation = true };

        Assert.False(SomeFacts.Of(Some.Application() with { Sync = SyncStatus.Unknown, Resources = [resource] }).Explain().Says(Id));
    }

    [Theory]
    [InlineData("waiting for deletion of /ConfigMap/x", "deletion-stuck")]
    [InlineData("waiting for healthy state of /ConfigMap/x", "wave-waiting")]
    [InlineData("/ConfigMap/x may go when you say so", "")]
    public void Is_not_its_neighbours(string message, string other) => Assert.Equal(other, string.Concat(Refusals.IdsOfMessage(message, OperationPhase.Running)));
}
