using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SyncTaskInvalidTests
{
    private const string Id = "sync-task-invalid";
    private const string Frame = "one or more synchronization tasks are not valid";
    private const string Denied = "namespace other is not permitted in project 'data'";

    [Theory]
    [InlineData(Frame)]
    [InlineData(Frame + ": " + Denied)]
    public void Names_the_object_and_the_words_with_and_without_a_reason(string message) => Assert.Equal(
        $"Argo CD did not begin the sync of orders, because something in it is not valid: ConfigMap settings: {Denied}.",
        SomeFacts.Operated(message, results: SomeFacts.Result(Denied)).Explain().Headline!.Sentence);

    [Fact]
    public void Without_results_the_message_is_said() =>
        Assert.EndsWith($"is not valid: {Frame}: {Denied}.", SomeFacts.Operated($"{Frame}: {Denied}").Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("cases/crd-missing")]
    [InlineData("versions/v2.14/cases/crd-missing")]
    [InlineData("cases/kind-denied")]
    [InlineData("versions/v2.14/cases/kind-denied")]
    public async Task Keeps_silent_where_the_kind_is_missing_or_denied(string folder) => Assert.False((await Explained.RecordedAsync(folder)).Says(Id));

    [Theory]
    [InlineData("one or more objects failed to apply (dry run)", "sync-dry-run-failed")]
    [InlineData("one or more objects failed to apply", "sync-apply-failed")]
    [InlineData("some tasks are no good", "sync-apply-failed")]
    public void Is_not_its_neighbours(string message, string other) => Assert.Equal([other], SomeFacts.Operated(message, results: SomeFacts.Result(Denied)).Explain().OfOperations());
}
