using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SyncRetryingTests
{
    private const string Id = "sync-retrying";
    private const string Failing = "it fails on postgresql platform-retrying: postgresql.acid.zalan.do \"platform-retrying\" is invalid: spec.numberOfInstances: Invalid value: \"string\": spec.numberOfInstances in body must be of type integer: \"string\".";

    [Theory]
    [InlineData("cases/sync-retrying", "6:50AM")]
    [InlineData("versions/v2.14/cases/sync-retrying", "8:20AM")]
    public async Task Names_the_attempt_the_limit_when_and_what_fails(string folder, string at) => Assert.Equal(
        $"Argo CD tries the sync of sync-retrying again by itself, attempt 1 of 5 at {at} by its own clock; {Failing}", (await Explained.RecordedAsync(folder)).Of(Id).Sentence);

    [Theory]
    [InlineData("Retrying operation. Attempt #3", "A fix in Git may need a new sync: unless retry.refresh is set, each attempt takes the revision of the first.")]
    [InlineData("Retrying operation with latest revisions. Attempt #3", "Each attempt takes the newest revision.")]
    public void Says_that_an_attempt_runs_and_which_revision_it_takes(string message, string revision)
    {
        var cause = SomeFacts.Operated(message, OperationPhase.Running).Explain().Of(Id);

        Assert.Equal("Argo CD tries the sync of orders again by itself, attempt 3 runs now.", cause.Sentence);
        Assert.Contains(revision, cause.Details.Items);
    }

    [Theory]
    [InlineData(-1, "attempt 2 without a limit at 8:31AM")]
    [InlineData(5, "attempt 2 of 5 at 8:31AM")]
    public void Says_the_limit(int limit, string said)
    {
        var facts = SomeFacts.Operated("one or more objects failed to apply, reason: no luck. Retrying attempt #2 at 8:31AM.", OperationPhase.Running);
        var state = facts.Application.OperationState!;
        facts = facts with { Application = facts.Application with { OperationState = state with { Operation = state.Operation with { RetryLimit = limit } } } };

        Assert.Contains(said, facts.Explain().Of(Id).Sentence);
        Assert.Equal([Id, "sync-apply-failed"], facts.Explain().OfOperations());
    }

    [Fact]
    public void Retries_that_are_used_up_are_a_note_of_the_failure()
    {
        var explanation = SomeFacts.Operated("one or more objects failed to apply, reason: namespaces \"a\" not found (retried 5 times).").Explain();

        Assert.Equal(["namespace-missing"], explanation.OfOperations());
        Assert.Contains("It was retried 5 times and is not tried again by itself.", explanation.Of("namespace-missing").Details.Items);
    }

    [Theory]
    [InlineData("waiting for completion of hook batch/Job/x", "hook-running")]
    [InlineData("the operation is tried once more soon", "")]
    public void Is_not_its_neighbours(string message, string other) => Assert.Equal(other, string.Concat(Refusals.IdsOfMessage(message, OperationPhase.Running)));
}
