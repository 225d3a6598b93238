using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class ChildEditGuardTests : GuardTest<ChildEditGuard>
{
    private static readonly ResourceKey Child = new("argoproj.io", "Application", "argocd", "child");
    private static readonly Effect Changed = new(Child, EffectKind.Changed, "why", false);

    [Fact]
    public void Says_nothing_where_no_child_changes() => Assert.Null(Judge(SomePress.Sync()));

    [Fact]
    public void A_child_that_somebody_points_elsewhere_is_put_back()
    {
        var verdict = Asks(Parent(live: "feature/x", declared: "main", applied: "main"));

        Assert.Equal("It puts child back from feature/x (no include) to main (no include): what only the first declares has no file then.", verdict.Sentence);
        Assert.Equal((Risk.Medium, 0), (verdict.Risk, verdict.Typed.Count));
    }

    [Fact]
    public void One_that_manages_databases_has_its_name_typed()
    {
        var child = SomePress.Orders() with { Key = new("prod", "argocd", "child"), Resources = [SomePress.Row("pg", "postgresql", "acid.zalan.do")] };
        var press = Parent(live: "feature/x", declared: "main", applied: "main").With(f => f with { Snapshot = f.Snapshot with { Applications = f.Snapshot.Applications.SetItem(child.Key, child) } });

        Assert.Equal(["child"], Asks(press).Typed.Items);
    }

    [Fact]
    public void A_Git_that_moved_on_undoes_nobodys_edit() =>
        Assert.Equal("It undoes no edit of child.", Allowed(Parent(live: "main", declared: "release", applied: "main")).Sentence);

    [Fact]
    public void Without_a_record_of_what_was_applied_it_may_be_an_edit() =>
        Assert.Equal(VerdictKind.NeedsConfirmation, Kind(Parent(live: "feature/x", declared: "main", applied: null)));

    [Fact]
    public void A_live_object_that_cannot_be_read_is_no_edit() =>
        Assert.Equal(VerdictKind.Allowed, Kind(With("{", "{}")));

    [Fact]
    public async Task The_recorded_parent_would_put_the_branch_back() =>
        Assert.StartsWith("It puts database-instances back from feature/db-general-instances ", Asks(await RecordedPress.SyncAsync("platform/05-parent-sees-patch/platform-apps", prune: false)).Sentence);

    [Fact]
    public async Task After_the_merge_the_recorded_parent_brings_its_new_filter_and_undoes_nothing() =>
        Assert.NotEqual(VerdictKind.NeedsConfirmation, Kind(await RecordedPress.SyncAsync("platform/30-merged-parent/platform-apps", prune: false)));

    private static GuardFacts Parent(string live, string declared, string? applied)
    {
        var annotation = applied is null ? "{}" : $$"""{"kubectl.kubernetes.io/last-applied-configuration":{{System.Text.Json.JsonSerializer.Serialize(Json(applied))}}}""";
        return With(Json(live, $$""","metadata":{"annotations":{{annotation}}}"""), Json(declared));
    }

    private static GuardFacts With(string live, string target) => SomePress.Sync(effects: [Changed]).With(f => f with
    {
        Details = f.Details with { ManagedResources = Reading.Known<EquatableList<ManagedResource>>([new(Child, target, live, live, target, "1", true, false, [])], "Argo CD managed-resources", Some.Moment) },
    });

    private static string Json(string revision, string more = "") => """{"spec":{"source":{"repoURL":"https://git.example/platform.git","path":"db","targetRevision":"REVISION"}}MORE}""".Replace("REVISION", revision).Replace("MORE", more);
}
