using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class HealthCheckFailedTests
{
    private const string Id = "health-check-failed";

    [Theory]
    [InlineData("error setting app health: failed to get resource health for \"postgresql\" with name \"orders\" in namespace \"databases\": <string>:4: attempt to index a nil value", "Argo CD could not tell the health of postgresql orders: <string>:4: attempt to index a nil value.")]
    [InlineData("error setting app health: see application-controller logs for 3 other errors; most recent error was: failed to get resource health for \"Job\" with name \"x\": boom", "Argo CD could not tell the health of Job x: boom.")]
    [InlineData("Failed to check if live resource \"apps/Deployment/web\" is permitted in project \"team\": context deadline exceeded", "Argo CD could not check whether project team permits the live apps/Deployment/web: context deadline exceeded.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text).Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("Failed to load live state: x", "live-state-unreadable")]
    [InlineData("Failed to compare desired state to live state: x", "diff-failed")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text).Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("comparison-error", SomeFacts.Erring("the health of postgresql orders is not to be had").Explain().Headline!.Id);

    [Fact]
    public void The_comparison_stands_beside_it()
    {
        var facts = SomeFacts.Erring("error setting app health: failed to get resource health for \"ConfigMap\" with name \"a\" in namespace \"databases\": boom");
        facts = facts with { Application = facts.Application with { Sync = SyncStatus.OutOfSync, Resources = [SomeFacts.Resource("a", health: HealthStatus.Missing)] } };

        var cause = facts.Explain().Of(Id);

        Assert.Equal(["A sync by hand is refused while this stands.", "What differs was compared all the same."], cause.Details.Items);
        Assert.Equal(["a"], cause.Resources.Items.Select(k => k.Name));
    }
}
