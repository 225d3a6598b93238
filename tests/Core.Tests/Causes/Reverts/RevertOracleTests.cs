using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Causes.Reverts;

/// <summary>Who undoes an edit, and when.</summary>
public sealed class RevertOracleTests
{
    private static readonly DateTimeOffset Now = Testing.Some.Moment;
    private static readonly Application Child = Testing.Some.Application();
    private static readonly ApplicationSource Main = Child.Source;
    private static readonly SpecEdit Pointed = new(Main with { TargetRevision = "feature/x" }, new SyncPolicy(), ["/spec/source/targetRevision"]);

    [Theory]
    [InlineData(true, true, RevertWhen.BySelfHeal, "within seconds (it heals itself)")]
    [InlineData(true, false, RevertWhen.AtNextCommit, "at its next new commit (auto-sync is on)")]
    [InlineData(false, true, RevertWhen.AtNextSync, "at its next sync (its auto-sync is off)")]
    public void A_parent_writes_what_its_Git_declares(bool on, bool heals, RevertWhen when, string words)
    {
        var revert = Of(Parent(new SyncPolicy(new AutomatedPolicy(on, false, heals, false))), Pointed);

        Assert.Equal((when, $"apps will put orders back to main with no include {words}"), (revert.When, revert.Sentence));
        Assert.True(revert.IsCertain);
    }

    [Fact]
    public void A_parent_that_nothing_reconciles_heals_nothing()
    {
        var healing = Parent(new SyncPolicy(new AutomatedPolicy(null, false, true, false)));
        var parent = healing with { Application = healing.Application! with { Annotations = [KeyValuePair.Create("argocd.argoproj.io/skip-reconcile", "true")] } };

        Assert.EndsWith("at its next sync (nothing reconciles it now)", Of(parent, Pointed).Sentence);
    }

    [Fact]
    public void A_parent_that_is_not_in_the_list_is_not_called_off() => Assert.EndsWith("at its next sync", Of(Parent(new()) with { Application = null }, Pointed).Sentence);

    [Fact]
    public void A_field_that_Git_does_not_write_stays()
    {
        var silent = Parent(new()) with { Source = Main with { TargetRevision = "" } };

        Assert.Equal(RevertWhen.Never, Of(silent, Pointed).When);
        Assert.Equal(RevertWhen.Never, Of(Parent(new()), new SpecEdit(Main, new SyncPolicy(new AutomatedPolicy(false, true, false, false)), ["/spec/syncPolicy/automated/enabled"])).When);
    }

    [Fact]
    public void A_block_that_was_taken_away_comes_back()
    {
        var declares = Parent(new()) with { Policy = new SyncPolicy(new AutomatedPolicy(null, true, false, false)) };

        Assert.Equal("apps will put orders back to the auto-sync that its Git declares at its next sync (its auto-sync is off)", Of(declares, new SpecEdit(Main, new SyncPolicy(), ["/spec/syncPolicy"])).Sentence);
    }

    [Fact]
    public void A_set_writes_the_whole_spec_at_once()
    {
        var owned = Child with { Owners = [new OwnerReference("ApplicationSet", "tenants", "u", true)] };
        var revert = RevertOracle.Of(owned, Known(Parent(new())), null, Now);

        Assert.Equal((RevertWhen.AtOnce, "tenants"), (revert.When, revert.By));
    }

    [Fact]
    public void Of_nobody_it_stays() =>
        Assert.Equal(RevertWhen.Never, RevertOracle.Of(Child, Reading.Absent<DeclaredByParent>("Argo CD applications", Now, "none"), Pointed, Now).When);

    [Fact]
    public void What_was_not_read_is_unknown()
    {
        var revert = RevertOracle.Of(Child, Reading.Failed<DeclaredByParent>("Git", Now, "git.example does not answer"), Pointed, Now);

        Assert.Equal((RevertWhen.Unknown, false), (revert.When, revert.IsCertain));
        Assert.Equal("Whether the change of orders lasts is not known: git.example does not answer", revert.Sentence);
        Assert.Equal(RevertWhen.Unknown, RevertOracle.Of(Child, Known(Parent(new())), null, Now).When);
    }

    private static Revert Of(DeclaredByParent parent, SpecEdit edit) => RevertOracle.Of(Child, Known(parent), edit, Now);

    private static Reading<DeclaredByParent> Known(DeclaredByParent parent) => Reading.Known(parent, "Git platform.git", Now);

    private static DeclaredByParent Parent(SyncPolicy policy) =>
        new("apps", Testing.Some.Application("apps") with { SyncPolicy = policy }, Main, new SyncPolicy(), new Evidence("apps.yaml declares main.", "Git platform.git", Now), "The change of apps.yaml");
}
