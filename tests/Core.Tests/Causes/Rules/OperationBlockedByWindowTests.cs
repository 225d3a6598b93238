using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class OperationBlockedByWindowTests
{
    private const string Id = "operation-blocked-by-window";

    [Fact]
    public void Names_the_project_and_since_when()
    {
        var cause = SomeFacts.Operated("Sync operation blocked by sync window", OperationPhase.Running).Explain().Headline!;

        Assert.StartsWith("A sync window of project data holds the sync of orders since ", cause.Sentence);
        Assert.Equal(Id, cause.Id);
    }

    [Fact]
    public void Cites_what_Argo_CD_says_of_the_window() =>
        Assert.EndsWith(": the night is over at six.", SomeFacts.Operated("Sync operation blocked by sync window: the night is over at six", OperationPhase.Running).Explain().Of(Id).Sentence);

    [Fact]
    public void Names_the_windows_where_they_were_read()
    {
        var facts = SomeFacts.Operated("Sync operation blocked by sync window", OperationPhase.Running);
        facts = facts with { Details = facts.Details with { SyncWindows = Reading.Known(new SyncWindows([], [new SyncWindow("deny", "0 22 * * *", "8h", false)], false), "Argo CD syncwindows", Some.Moment) } };

        Assert.Equal("A deny window: 0 22 * * * for 8h.", facts.Explain().Of(Id).Evidence[1].Text);
    }

    [Theory]
    [InlineData("waiting for completion of hook batch/Job/x", OperationPhase.Running, "hook-running")]
    [InlineData("Sync operation blocked by sync window", OperationPhase.Failed, "sync-apply-failed")]
    [InlineData("a window is in the way", OperationPhase.Running, "")]
    public void Is_not_its_neighbours(string message, OperationPhase phase, string other) => Assert.Equal(other, string.Concat(Refusals.IdsOfMessage(message, phase)));
}
