using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class ParentDeclaresTests
{
    private static readonly ApplicationSource Main = new("https://git.example/platform.git", "apps/orders", "main");

    [Fact]
    public void Nothing_manages_it() => Assert.Equal(ReadingState.Absent, ParentDeclares.Read(SomePress.Point()).State);

    [Fact]
    public void The_parents_Git_goes_before_what_it_applied_last()
    {
        var press = SomePress.Point(Child() with { LastApplied = Applied });
        var declares = ParentDeclares.Read(Under(press, new(Main, new(), "https://git.example/platform.git", "apps/orders.yaml", 3, 9))).Value!;

        Assert.Equal(("apps", "main with no include", "The change of apps/orders.yaml in platform.git"), (declares.Name, declares.SourceBeside(Main), declares.Change));
        Assert.Equal(9, declares.Evidence.Link!.Line);
    }

    [Fact]
    public void Without_its_Git_the_annotation_tells()
    {
        var declares = ParentDeclares.Read(SomePress.Point(Child() with { LastApplied = Applied })).Value!;

        Assert.Equal(("release", "The change in the Git of apps"), (declares.Source.TargetRevision, declares.Change));
        Assert.Contains("last-applied-configuration", declares.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_neither_it_is_not_known_and_says_who_manages_it()
    {
        var read = ParentDeclares.Read(SomePress.Point(Child()));

        Assert.Equal(ReadingState.Failed, read.State);
        Assert.StartsWith("apps manages it", read.Why);
    }

    [Theory]
    [InlineData("main", "feature/x", true)]
    [InlineData("main", "main", false)]
    [InlineData("", "feature/x", false)]
    public void A_revision_that_Git_writes_goes_back_and_one_that_it_does_not_write_stays(string declared, string after, bool back) =>
        Assert.Equal(back, Of(Main with { TargetRevision = declared }).PutsBack(Main with { TargetRevision = after }));

    [Theory]
    [InlineData("a*", null, false, "b*", null, false, true)]
    [InlineData("a*", null, false, "a*", "c*", true, false)]
    [InlineData(null, "c*", false, null, null, false, true)]
    [InlineData("", "", false, "b*", "c*", false, false)]
    [InlineData(null, null, true, null, null, false, true)]
    public void So_it_is_with_each_field_of_the_filter(string? include, string? exclude, bool recurse, string? nowInclude, string? nowExclude, bool nowRecurse, bool back) =>
        Assert.Equal(back, Of(Main with { Directory = new(recurse, include, exclude) }).PutsBack(Main with { Directory = new(nowRecurse, nowInclude, nowExclude) }));

    [Fact]
    public void A_filter_that_was_taken_away_comes_back() => Assert.True(Of(Main with { Directory = new(Include: "a*") }).PutsBack(Main));

    [Fact]
    public void Auto_sync_that_Git_does_not_declare_stays() => Assert.False(Of(Main).PutsBack(Automated(true, true, true, true)));

    [Fact]
    public void Auto_sync_that_Git_declares_and_that_is_gone_comes_back() => Assert.True(Of(Main, Automated(null, false, false, false)).PutsBack(new SyncPolicy()));

    [Theory]
    [InlineData(null, false, false, false)]
    [InlineData(true, false, false, true)]
    [InlineData(true, true, false, true)]
    [InlineData(false, true, true, true)]
    public void A_switch_that_Git_writes_comes_back(bool? enabled, bool prune, bool selfHeal, bool back) =>
        Assert.Equal(back, Of(Main, Automated(enabled, prune, selfHeal, false)).PutsBack(Automated(false, false, false, false)));

    private const string Applied = """{"spec":{"source":{"repoURL":"https://git.example/platform.git","targetRevision":"release"}}}""";

    private static Application Child() => SomePress.Orders() with { Annotations = [new("argocd.argoproj.io/tracking-id", "apps:argoproj.io/Application:argocd/orders")] };

    private static SyncPolicy Automated(bool? enabled, bool prune, bool selfHeal, bool allowEmpty) => new(new AutomatedPolicy(enabled, prune, selfHeal, allowEmpty));

    private static DeclaredByParent Of(ApplicationSource source, SyncPolicy? policy = null) => new("apps", null, source, policy ?? new(), new("It says so.", "Git", null), "The change");

    private static GuardFacts Under(GuardFacts press, DeclaredApplication declared)
    {
        var facts = new Facts
        {
            Application = press.Application!,
            Now = Some.Moment,
            Details = press.Facts.Details,
            Parent = Reading.Known(new ParentFacts("apps", null, declared), "Git platform.git", Some.Moment),
        };
        return press.With(f => f with { Explanation = Some.Explanation(f.Key) with { Facts = facts } });
    }
}
