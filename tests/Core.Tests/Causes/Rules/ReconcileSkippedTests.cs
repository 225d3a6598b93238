using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ReconcileSkippedTests
{
    private const string Id = "reconcile-skipped";

    [Fact]
    public async Task Says_what_takes_it_out_of_the_work()
    {
        var explanation = await Explained.RecordedAsync("cases/skip-reconcile");

        Assert.Equal("Nothing reconciles skip-reconcile: it carries argocd.argoproj.io/skip-reconcile: \"true\", so it was never compared.", explanation.Of(Id).Sentence);
        Assert.Equal(Id, explanation.Headline!.Id);
    }

    [Fact]
    public void What_is_shown_is_old_so_it_comes_before_what_differs() =>
        Assert.Equal("Nothing reconciles orders: it carries argocd.argoproj.io/skip-reconcile: \"true\", so what is shown of it is from 1 min ago.", Skipped("true").Explain().Headline!.Sentence);

    [Theory]
    [InlineData("false")]
    [InlineData("True")]
    public void Argo_CD_knows_only_true(string value) => Assert.False(Skipped(value).Explain().Says(Id));

    [Fact]
    public void A_name_is_quoted_in_the_command() =>
        Assert.Contains("'applications.argoproj.io/it'\\''s'", Skipped("true").Shaped(a => a with { Key = a.Key with { Name = "it's" } }).Explain().Of(Id).Remedies[0].Commands[0].Text);

    [Fact]
    public void An_old_comparison_alone_is_another_cause() =>
        Assert.False(SomeAuto.On().ComparedAgo(TimeSpan.FromHours(2), 9, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(9)).Explain().Says(Id));

    private static Facts Skipped(string value) => SomeAuto.On().Shaped(a => a with { Annotations = [KeyValuePair.Create("argocd.argoproj.io/skip-reconcile", value)] });
}
