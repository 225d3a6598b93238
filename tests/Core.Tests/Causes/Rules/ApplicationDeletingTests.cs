using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ApplicationDeletingTests
{
    private const string Id = "application-deleting";
    private static readonly DateTimeOffset Since = Testing.Some.Moment.AddMinutes(-14);

    [Fact]
    public void Says_since_when_and_what_goes_with_it()
    {
        var cause = Deleting("resources-finalizer.argocd.argoproj.io").Explain().Of(Id);

        Assert.Equal("orders is being deleted, begun 14 min ago; what it deployed goes with it, db-orders with all data.", cause.Sentence);
        Assert.Equal((Severity.DataAtRisk, RemedySafety.Protects), (cause.Severity, cause.Remedies[0].Safety));
    }

    [Fact]
    public void Without_the_finalizer_what_it_deployed_stays() => Assert.Equal("orders is being deleted, begun 14 min ago; what it deployed stays.", Deleting("other").Explain().Of(Id).Sentence);

    [Fact]
    public void Is_the_headline_whatever_else_is_wrong() =>
        Assert.Equal(Id, Deleting("other").Erring("Failed to load target state: boom", "ComparisonError").Explain().Headline!.Id);

    [Fact]
    public void Says_what_hinders_it_in_Argo_CD_s_words()
    {
        var explanation = Deleting("resources-finalizer.argocd.argoproj.io").Erring("admission webhook denied it", "DeletionError").Explain();

        Assert.EndsWith("Argo CD cannot finish: admission webhook denied it.", explanation.Of(Id).Sentence);
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.What.StartsWith("DeletionError", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_nothing_of_a_resource_that_is_being_deleted() => Assert.False((await Explained.RecordedAsync("cases/delete-stuck")).Says(Id));

    private static Facts Deleting(string finalizer) => SomeAuto.On().Shaped(a => a with
    {
        DeletionTimestamp = Since,
        Finalizers = [finalizer],
        Resources = [SomeFacts.Resource("db-orders", "postgresql", "acid.zalan.do")],
    });
}
