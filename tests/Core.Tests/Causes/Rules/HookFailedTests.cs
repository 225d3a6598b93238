using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class HookFailedTests
{
    private const string Id = "hook-failed";
    private const string Frame = "one or more synchronization tasks completed unsuccessfully";

    [Theory]
    [InlineData("cases/hook-failed")]
    [InlineData("versions/v2.14/cases/hook-failed")]
    public async Task Names_the_hook_and_its_pod(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Headline!;

        Assert.Equal("The PreSync hook Job hook-fail failed in the sync of hook-failed: Job has reached the specified backoff limit.", cause.Sentence);
        Assert.Contains(cause.Evidence.Items, e => e.Text.Contains("failed with exit code 1", StringComparison.Ordinal));
    }

    [Fact]
    public void An_object_of_a_wave_that_became_unhealthy_is_said_as_such()
    {
        var cause = SomeFacts.Operated(Frame, results: SomeFacts.Result("Deployment exceeded its progress deadline", "Deployment", group: "apps", status: "Synced")).Explain().Of(Id);

        Assert.Equal("Deployment settings was applied and did not become healthy in the sync of orders: Deployment exceeded its progress deadline.", cause.Sentence);
    }

    [Theory]
    [InlineData("PreSync", "Nothing of this revision was applied: the hook comes before it.")]
    [InlineData("PostSync", "The objects were applied before it.")]
    public void Says_what_was_applied(string type, string said) =>
        Assert.Contains(said, SomeFacts.Operated(Frame, results: SomeFacts.Result("no", "Job", hookType: type, status: "Synced")).Explain().Of(Id).Details.Items);

    [Fact]
    public async Task A_hook_that_was_terminated_did_not_fail() => Assert.False((await Explained.RecordedAsync("cases/terminated")).Says(Id));

    [Theory]
    [InlineData("admission webhook \"a.b\" denied the request: no", "webhook-denied")]
    [InlineData("it would not start", "sync-apply-failed")]
    public void A_hook_that_was_never_created_is_a_refused_object(string text, string id) =>
        Assert.Equal([id], SomeFacts.Operated(Frame, results: SomeFacts.Result(text, "Job", hookType: "PreSync")).Explain().OfOperations());

    [Fact]
    public void Words_of_a_pod_are_not_taken_for_Kubernetes() =>
        Assert.Equal([Id], SomeFacts.Operated(Frame, results: SomeFacts.Result("namespaces \"a\" not found", "Pod", hookType: "Sync", status: "Synced")).Explain().OfOperations());
}
