using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Causes;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class OwnerGuardTests : GuardTest<OwnerGuard>
{
    private const string Spec = """{"source":{"repoURL":"https://git.example/platform.git","path":"apps/orders","targetRevision":"main"},"syncPolicy":{"automated":{"prune":true}}}""";
    private static readonly SyncPolicy Heals = new(new AutomatedPolicy(null, true, true, false));
    private static readonly SyncPolicy ByCommit = new(new AutomatedPolicy(null, true, false, false));

    [Fact]
    public void Says_nothing_where_no_field_changes() => Assert.Null(Judge(SomePress.Sync()));

    [Fact]
    public void An_application_of_nobody_keeps_the_change() =>
        Assert.Equal("No application and no ApplicationSet manages orders.", Allowed(SomePress.Point()).Sentence);

    [Fact]
    public void A_parent_that_heals_itself_undoes_it_at_once_so_it_is_refused()
    {
        var verdict = Refused(Under(Heals, SomePress.Point()));

        Assert.Equal("apps will put orders back to main with no include within seconds (it heals itself).", verdict.Sentence);
        Assert.Equal("The change of apps/orders.yaml in platform.git.", verdict.WouldAllow);
    }

    [Fact]
    public void A_parent_by_commit_undoes_it_at_the_next_one() =>
        Assert.EndsWith("at its next new commit (auto-sync is on).", Asks(Under(ByCommit, SomePress.Point())).Sentence);

    [Fact]
    public void A_parent_without_auto_sync_undoes_it_at_its_next_sync() =>
        Assert.EndsWith("at its next sync (its auto-sync is off).", Asks(Under(new SyncPolicy(), SomePress.Point())).Sentence);

    [Fact]
    public void A_field_that_Git_does_not_write_stays()
    {
        var press = SomePress.AutoSyncOff();
        press = press with { Draft = press.Draft with { Trail = press.Draft.Trail with { Changes = [new("/spec/syncPolicy/automated/enabled", null, "false")] } } };

        Assert.StartsWith("apps leaves the change of orders", Allowed(Under(Heals, press, policy: new(new AutomatedPolicy(null, true, false, false)))).Sentence);
    }

    [Fact]
    public void A_brake_that_is_undone_at_once_says_so_and_is_not_stopped() =>
        Assert.Equal("apps will put orders back to the auto-sync that its Git declares within seconds (it heals itself).", Asks(Under(Heals, SomePress.AutoSyncOff(), policy: new(new AutomatedPolicy(true, true, false, false)))).Sentence);

    [Fact]
    public void Back_to_what_Git_declares_stays() => Assert.Equal(VerdictKind.Allowed, Kind(Under(Heals, SomePress.Point(revision: "main"))));

    [Fact]
    public void A_parent_that_ignores_the_field_and_respects_that_keeps_it()
    {
        var ignoring = Parent(Heals with { SyncOptions = ["RespectIgnoreDifferences=true"] }) with { IgnoreDifferences = [new("argoproj.io", "Application", "", "", ["/spec/source"], [], [])] };

        Assert.StartsWith("apps ignores differences", Allowed(Under(ignoring, SomePress.Point(), new())).Sentence);
    }

    [Fact]
    public void An_ApplicationSet_writes_the_whole_spec()
    {
        var owned = SomePress.Orders() with { Owners = [new OwnerReference("ApplicationSet", "tenants", "u", true)] };

        Assert.Contains("The ApplicationSet tenants writes the spec of orders and puts it back within seconds", Asks(SomePress.Point(owned)).Sentence);
    }

    [Fact]
    public void An_ApplicationSet_that_is_told_to_leave_the_field_lets_it_stay()
    {
        var press = SomePress.Point(SomePress.Orders() with { Owners = [SomeSet.Owner] });
        var told = SomeSet.Plain with { Ignored = [new("", ["/spec/source"], [])] };
        var key = SomeSet.Key with { Instance = press.Application!.Key.Instance, Namespace = press.Application.Key.Namespace };

        Assert.StartsWith("The ApplicationSet shops leaves the change of orders", Allowed(press.With(f => f with { Snapshot = f.Snapshot with { ApplicationSets = f.Snapshot.ApplicationSets.SetItem(key, SomeSet.Known(told)) } })).Sentence);
    }

    [Fact]
    public void A_parent_whose_Git_was_not_read_is_unknown()
    {
        var child = SomePress.Orders() with { Annotations = [new("argocd.argoproj.io/tracking-id", "apps:argoproj.io/Application:argocd/orders")] };

        Assert.StartsWith("Whether the change of orders lasts is not known: apps manages it", Asks(SomePress.Point(child).WithSpec(Spec)).Sentence);
    }

    [Fact]
    public void Without_Git_what_the_parent_applied_last_tells()
    {
        var child = SomePress.Orders() with { Annotations = [new("argocd.argoproj.io/tracking-id", "apps:argoproj.io/Application:argocd/orders")], LastApplied = $$"""{"spec":{{Spec}}}""" };

        Assert.Equal("apps will put orders back to main with no include at its next sync.", Asks(SomePress.Point(child).WithSpec(Spec)).Sentence);
    }

    [Fact]
    public async Task The_platforms_parent_puts_the_branch_back_at_its_next_sync()
    {
        var verdict = Asks(await RecordedPress.PointAsync("platform/09-the-incident/database-instances", "feature/db-general-instances", new(false, "{agent-docs-*.yaml,*general.yaml}", "{README.md,*example*,*template*}")));

        Assert.Equal("platform-apps will put database-instances back to main with include: agent-docs-*.yaml at its next sync (its auto-sync is off).", verdict.Sentence);
    }

    private static GuardFacts Under(SyncPolicy parent, GuardFacts press, SyncPolicy? policy = null) => Under(Parent(parent), press, policy ?? new());

    private static Application Parent(SyncPolicy policy) => Some.Application("apps") with { SyncPolicy = policy };

    private static GuardFacts Under(Application parent, GuardFacts press, SyncPolicy policy)
    {
        var declared = new DeclaredApplication(press.Application!.Source, policy, "https://git.example/platform.git", "apps/orders.yaml", 1, null);
        var facts = new Facts
        {
            Application = press.Application!,
            Now = Some.Moment,
            Details = press.Facts.Details,
            Parent = Reading.Known(new ParentFacts("apps", parent, declared), "Git platform.git", Some.Moment),
        };
        return press.WithSpec(Spec).With(f => f with { Explanation = Some.Explanation(f.Key) with { Facts = facts } });
    }
}
