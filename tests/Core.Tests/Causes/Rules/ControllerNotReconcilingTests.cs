using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ControllerNotReconcilingTests
{
    private const string Id = "controller-not-reconciling";

    [Fact]
    public void Says_since_when_none_of_the_cluster_was_compared()
    {
        var cause = Silent().Explain().Of(Id);

        Assert.Equal("Argo CD has compared none of the 10 applications of in-cluster since 20 min ago: its application controller, or the shard for in-cluster, may be down.", cause.Sentence);
        Assert.Equal((Confidence.Likely, "controller prod in-cluster"), (cause.Confidence, cause.RootKey));
    }

    [Fact]
    public void When_others_were_compared_only_this_one_is_stale()
    {
        var explanation = SomeAuto.On().ComparedAgo(TimeSpan.FromMinutes(40), 9, TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(20)).Explain();

        Assert.Equal((false, true), (explanation.Says(Id), explanation.Says("comparison-stale")));
    }

    [Fact]
    public void An_annotation_is_another_cause() =>
        Assert.False(Silent().Shaped(a => a with { Annotations = [KeyValuePair.Create("argocd.argoproj.io/skip-reconcile", "true")] }).Explain().Says(Id));

    [Fact]
    public void While_Argo_CD_does_not_answer_nothing_is_said_of_its_controller() =>
        Assert.False((Silent() with { ArgoCd = Testing.Some.Lost(Testing.Some.ArgoCd, "connection refused") }).Explain().Says(Id));

    [Fact]
    public void From_one_application_it_cannot_be_told() =>
        Assert.Contains(SomeAuto.On().ComparedAgo(TimeSpan.FromMinutes(40), 0, TimeSpan.Zero, TimeSpan.Zero).Explain().NotChecked.Items, n => n.CauseId == "comparison-stale");

    private static Facts Silent() => SomeAuto.On().Shaped(a => a with { Destination = new Destination("https://kubernetes.default.svc", "", "databases") })
        .ComparedAgo(TimeSpan.FromMinutes(40), 9, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(20));
}
