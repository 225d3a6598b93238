using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes.AutoSync;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ComparisonStaleTests
{
    private const string Id = "comparison-stale";

    [Fact]
    public void Says_what_was_compared_and_what_the_source_is_now()
    {
        var cause = SomeAuto.On().Shaped(a => a with { ComparedSources = a.Sources, Sources = [a.Source with { TargetRevision = "feature/x" }] }).Explain().Of(Id);

        Assert.Equal("Argo CD has not compared orders since its source changed: what it says is about main of platform.git, apps/orders, and the source is feature/x of platform.git, apps/orders now.", cause.Sentence);
        Assert.Equal(Confidence.Proven, cause.Confidence);
    }

    [Fact]
    public void Says_that_it_was_never_compared() =>
        Assert.Equal("Argo CD has not compared orders yet; it was created 20 s ago.", SomeAuto.On().Shaped(a => a with { Sync = SyncStatus.None, CreatedAt = Testing.Some.Moment.AddSeconds(-20) }).Explain().Of(Id).Sentence);

    [Fact]
    public void Says_that_a_refresh_is_awaited() =>
        Assert.Equal("A hard refresh of orders is asked for, and Argo CD has not compared it since.", SomeAuto.On().Shaped(a => a with { Annotations = [KeyValuePair.Create("argocd.argoproj.io/refresh", "hard")] }).Explain().Of(Id).Sentence);

    [Fact]
    public void Is_measured_by_the_pace_of_the_others()
    {
        var hourly = SomeAuto.On().ComparedAgo(TimeSpan.FromMinutes(50), 9, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(1));

        Assert.False(hourly.Explain().Says(Id));
        Assert.Equal("Argo CD compared orders last 2 h ago, and the others every few minutes.", hourly.ComparedAgo(TimeSpan.FromHours(2), 9, TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(9)).Explain().Of(Id).Sentence);
    }

    [Fact]
    public void An_invalid_spec_freezes_the_status_and_explains_itself() =>
        Assert.False(SomeAuto.On().Shaped(a => a with { ComparedSources = a.Sources, Sources = [a.Source with { Path = "x" }] }).Erring("Application referencing project x which does not exist", "InvalidSpecError").Explain().Says(Id));

    [Fact]
    public void Says_nothing_of_what_is_left_out_or_deleted()
    {
        var never = SomeAuto.On().Shaped(a => a with { Sync = SyncStatus.None });

        Assert.False(never.Shaped(a => a with { DeletionTimestamp = Testing.Some.Moment }).Explain().Says(Id));
        Assert.False(never.Shaped(a => a with { Annotations = [KeyValuePair.Create("argocd.argoproj.io/skip-reconcile", "true")] }).Explain().Says(Id));
    }
}
