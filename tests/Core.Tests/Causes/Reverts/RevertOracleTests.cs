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
        var revert = RevertOracle.Of(owned, Owners(Known(Parent(new()))), null, Now);

        Assert.Equal((RevertWhen.AtOnce, "tenants"), (revert.When, revert.By));
    }

    public static TheoryData<ApplicationSet, RevertWhen, string> Sets => new()
    {
        { SomeSet.Plain, RevertWhen.AtOnce, "The ApplicationSet shops writes the spec of orders and puts it back within seconds: its ignoreApplicationDifferences do not name /spec/source/targetRevision" },
        { SomeSet.Plain with { Ignored = [new("", ["/spec/syncPolicy"], [])] }, RevertWhen.AtOnce, "The ApplicationSet shops writes the spec of orders and puts it back within seconds: its ignoreApplicationDifferences do not name /spec/source/targetRevision" },
        { SomeSet.Plain with { Ignored = [new("orders", [], [".spec.source.targetRevision"])] }, RevertWhen.Never, "The ApplicationSet shops leaves the change of orders: its ignoreApplicationDifferences name /spec/source/targetRevision" },
        { SomeSet.Plain with { Ignored = [new("", [], [".spec.source | select(.path == \"x\")"])] }, RevertWhen.Unknown, "Whether the ApplicationSet shops leaves the change of orders is not known: its ignoreApplicationDifferences name /spec/source/targetRevision in a way that is not judged here" },
        { SomeSet.Plain with { ApplicationsSync = "create-delete" }, RevertWhen.Unknown, "The ApplicationSet shops is create-delete and leaves the change of orders, if its controller lets it choose (its flag --policy cannot be read)" },
        { SomeSet.Plain with { Conditions = [new("ResourcesUpToDate", "False", "X", "no such branch", null)] }, RevertWhen.AtOnce, "The ApplicationSet shops writes the spec of orders and puts it back as soon as it writes its applications again (now: no such branch): its ignoreApplicationDifferences do not name /spec/source/targetRevision" },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_set_that_was_read_says_what_it_leaves(ApplicationSet set, RevertWhen when, string sentence)
    {
        var revert = RevertOracle.Of(Child with { Owners = [SomeSet.Owner] }, new(Known(Parent(new())), SomeSet.Known(set)), Pointed, Now);

        Assert.Equal((when, sentence), (revert.When, revert.Sentence));
    }

    [Fact]
    public void In_a_list_a_set_is_not_sure_to_leave_anything()
    {
        var set = SomeSet.Known(SomeSet.Plain with { Ignored = [new("", ["/spec/sources/0/targetRevision"], [])] });
        var edit = Pointed with { Paths = ["/spec/sources/0/targetRevision"] };

        Assert.Equal(RevertWhen.Unknown, RevertOracle.Of(Child with { Owners = [SomeSet.Owner] }, new(Known(Parent(new())), set), edit, Now).When);
    }

    [Fact]
    public void A_set_that_is_gone_puts_nothing_back_for_sure()
    {
        var gone = Reading.Absent<ApplicationSet>("Argo CD applicationsets", Now, "Argo CD says: applicationset.argoproj.io \"shops\" not found");

        Assert.Equal("Whether the change of orders lasts is not known: the ApplicationSet shops that owns it is not there", RevertOracle.Of(Child with { Owners = [SomeSet.Owner] }, new(Known(Parent(new())), gone), Pointed, Now).Sentence);
    }

    [Theory]
    [MemberData(nameof(SomeSet.NotKnown), MemberType = typeof(SomeSet))]
    public void A_set_that_was_not_read_may_leave_it_and_that_is_said(Reading<ApplicationSet> set)
    {
        var revert = RevertOracle.Of(Child with { Owners = [SomeSet.Owner] }, new(Known(Parent(new())), set), Pointed, Now);

        Assert.Equal((RevertWhen.AtOnce, $"The ApplicationSet shops writes the spec of orders and puts it back within seconds, unless its policy or its ignoreApplicationDifferences leave these fields (not checked: {set.Why})"), (revert.When, revert.Sentence));
    }

    [Fact]
    public void Of_nobody_it_stays() =>
        Assert.Equal(RevertWhen.Never, RevertOracle.Of(Child, Owners(Reading.Absent<DeclaredByParent>("Argo CD applications", Now, "none")), Pointed, Now).When);

    [Fact]
    public void What_was_not_read_is_unknown()
    {
        var revert = RevertOracle.Of(Child, Owners(Reading.Failed<DeclaredByParent>("Git", Now, "git.example does not answer")), Pointed, Now);

        Assert.Equal((RevertWhen.Unknown, false), (revert.When, revert.IsCertain));
        Assert.Equal("Whether the change of orders lasts is not known: git.example does not answer", revert.Sentence);
        Assert.Equal(RevertWhen.Unknown, RevertOracle.Of(Child, Owners(Known(Parent(new()))), null, Now).When);
    }

    private static SpecOwners Owners(Reading<DeclaredByParent> parent) => new(parent, Reading.NotRead<ApplicationSet>("Argo CD applicationsets"));

    private static Revert Of(DeclaredByParent parent, SpecEdit edit) => RevertOracle.Of(Child, Owners(Known(parent)), edit, Now);

    private static Reading<DeclaredByParent> Known(DeclaredByParent parent) => Reading.Known(parent, "Git platform.git", Now);

    private static DeclaredByParent Parent(SyncPolicy policy) =>
        new("apps", Testing.Some.Application("apps") with { SyncPolicy = policy }, Main, new SyncPolicy(), new Evidence("apps.yaml declares main.", "Git platform.git", Now), "The change of apps.yaml");
}
