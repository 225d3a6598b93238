using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class TrackingChangedTests
{
    private const string Id = "tracking-changed";

    private static readonly SomeDrift Unmarked = new("""{"metadata":{"annotations":{}}}""", """{"metadata":{"annotations":{"argocd.argoproj.io/tracking-id":"orders:apps/Deployment:databases/orders"}}}""");

    [Fact]
    public void Says_that_the_object_does_not_carry_the_mark() => Assert.Equal(
        "Deployment orders does not carry the mark by which Argo CD knows the objects of orders (metadata.annotations.argocd.argoproj.io/tracking-id).",
        Unmarked.Explain().Of(Id).Sentence);

    [Fact]
    public void A_mark_of_the_same_application_in_another_form_is_no_other_application_s()
    {
        var explanation = (Unmarked with { Live = """{"metadata":{"annotations":{"argocd.argoproj.io/tracking-id":"orders:apps/Deployment:old/orders"}}}""" }).Explain();

        Assert.True(explanation.Says(Id));
        Assert.False(explanation.Says("shared-resource"));
    }

    [Fact]
    public void The_mark_of_another_application_is_a_shared_resource()
    {
        var explanation = (Unmarked with { Live = """{"metadata":{"annotations":{"argocd.argoproj.io/tracking-id":"billing:apps/Deployment:databases/orders"}}}""" }).Explain();

        Assert.False(explanation.Says(Id));
        Assert.StartsWith("Deployment orders is part of orders and of billing", explanation.Of("shared-resource").Sentence);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_instance_label_is_a_mark_only_where_Argo_CD_tracks_by_it(bool byLabel)
    {
        var facts = new SomeDrift("""{"metadata":{"labels":{}}}""", """{"metadata":{"labels":{"app.kubernetes.io/instance":"orders"}}}""").Facts();
        facts = facts with { Instance = new ArgoCdInstance("prod", "", "", byLabel, "app.kubernetes.io/instance", [], [], "") };

        Assert.Equal(byLabel, facts.Explain().Says(Id));
        Assert.Equal(!byLabel, facts.Explain().Says("live-edit"));
    }

    [Fact]
    public void Who_applies_a_file_of_their_own_takes_the_mark_away()
    {
        var explanation = (Unmarked with { Managers = [SomeDrift.Wrote("kubectl-client-side-apply", "/spec/replicas", 60)] }).Explain();

        Assert.False(explanation.Says(Id));
        Assert.Contains("taken away since the last sync; kubectl-client-side-apply", explanation.Of("live-edit").Sentence);
    }

    [Fact]
    public void An_object_without_any_annotation_carries_no_mark() =>
        Assert.Contains("does not carry the mark", (Unmarked with { Live = """{"metadata":{"name":"orders"}}""" }).Explain().Of(Id).Sentence);

    [Fact]
    public void Another_annotation_is_no_mark() =>
        Assert.False(new SomeDrift("""{"metadata":{"annotations":{}}}""", """{"metadata":{"annotations":{"argocd.argoproj.io/sync-wave":"1"}}}""").Explain().Says(Id));
}
