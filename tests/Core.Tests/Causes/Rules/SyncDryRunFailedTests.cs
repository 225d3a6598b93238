using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SyncDryRunFailedTests
{
    private const string Id = "sync-dry-run-failed";
    private const string Frame = "one or more objects failed to apply (dry run)";

    [Fact]
    public void Says_that_nothing_was_applied()
    {
        var cause = SomeFacts.Operated(Frame, results: SomeFacts.Result("the moon was full")).Explain().Headline!;

        Assert.Equal("The dry run before the sync of orders failed: ConfigMap settings: the moon was full.", cause.Sentence);
        Assert.Contains("Nothing was applied: the dry run that comes before each sync failed.", cause.Details.Items);
    }

    [Fact]
    public void A_dry_run_that_somebody_asked_for_is_no_sync()
    {
        var facts = SomeFacts.Operated(Frame, results: SomeFacts.Result("the moon was full"));
        var state = facts.Application.OperationState!;
        facts = facts with { Application = facts.Application with { OperationState = state with { Operation = state.Operation with { DryRun = true } } } };

        Assert.Empty(facts.Explain().OfOperations());
    }

    [Theory]
    [InlineData(Frame, "namespaces \"a\" not found", "namespace-missing")]
    [InlineData("one or more objects failed to apply, reason: x (dry run)", "x (dry run)", "sync-apply-failed")]
    [InlineData("the rehearsal failed", "x", "sync-apply-failed")]
    public void Is_not_its_neighbours(string message, string text, string other) => Assert.Equal([other], SomeFacts.Operated(message, results: SomeFacts.Result(text)).Explain().OfOperations());
}
