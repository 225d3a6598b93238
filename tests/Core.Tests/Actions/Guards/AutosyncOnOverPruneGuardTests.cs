using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class AutosyncOnOverPruneGuardTests : GuardTest<AutosyncOnOverPruneGuard>
{
    private static readonly Application Waiting = SomePress.Orders() with { Resources = [SomePress.Row("kept"), SomePress.Row("old", prune: true)], ResourceCount = 2 };

    [Fact]
    public void Says_nothing_of_other_presses() => Assert.Null(Judge(SomePress.Sync(prune: true)));

    [Fact]
    public void Is_refused_while_anything_waits() =>
        Assert.Equal("Auto-sync with prune would delete 1 object within a second, without another question: old.", Refused(SomePress.AutoSyncOn(Waiting)).Sentence);

    [Fact]
    public void Is_refused_for_what_was_computed_alone() =>
        Assert.Equal(VerdictKind.Refused, Kind(SomePress.AutoSyncOn(effects: [SomePress.Kept, SomePress.Effect("old", EffectKind.Deleted)])));

    [Fact]
    public void Is_refused_when_a_child_would_delete_though_this_one_does_not_prune() =>
        Assert.Equal(VerdictKind.Refused, Kind(SomePress.AutoSyncOn(prune: false, effects: [SomePress.Database("pg", via: new("prod", "argocd", "child"))])));

    [Fact]
    public void Without_prune_what_waits_stays() =>
        Assert.Equal("Auto-sync does not prune: 1 object that waits for pruning stays.", Allowed(SomePress.AutoSyncOn(Waiting, prune: false)).Sentence);

    [Fact]
    public void A_hook_does_not_wait() =>
        Assert.Equal(VerdictKind.Allowed, Kind(SomePress.AutoSyncOn(SomePress.Orders() with { Resources = [SomePress.Row("job", "Job", "batch", prune: true, hook: true)] })));

    [Fact]
    public void While_Argo_CD_cannot_compare_its_flags_mean_nothing() =>
        Assert.Equal(VerdictKind.Allowed, Kind(SomePress.AutoSyncOn(Waiting with { Sync = SyncStatus.Unknown })));

    [Fact]
    public void What_is_protected_does_not_count()
    {
        var held = SomePress.Orders() with { SyncPolicy = new(SyncOptions: ["Prune=false"]), Resources = [SomePress.Row("old", prune: true)] };

        Assert.Equal("Nothing waits for pruning.", Allowed(On("v3.5.1", held)).Sentence);
        Assert.Equal(VerdictKind.Refused, Kind(On("v2.14.21", held)));
    }

    [Fact]
    public async Task The_recorded_accident_does_not_happen_and_the_safe_way_is_named()
    {
        var verdict = Refused(await RecordedPress.AutoSyncOnAsync("platform/09-the-incident/database-instances", prune: true));

        Assert.StartsWith("Auto-sync with prune would delete 3 databases (120 Gi) within a second", verdict.Sentence);
        Assert.StartsWith("Merge feature/db-general-instances into main", verdict.WouldAllow);
    }

    [Fact]
    public async Task What_waits_for_a_confirmation_is_refused_in_its_own_words() =>
        Assert.StartsWith("Auto-sync with prune would start a sync that waits until somebody confirms the deletion of ConfigMap ", Refused(await RecordedPress.AutoSyncOnAsync("cases/prune-confirm", prune: true)).Sentence);

    [Fact]
    public async Task The_step_before_the_recorded_accident_is_refused() =>
        Assert.Equal(VerdictKind.Refused, Kind(await RecordedPress.AutoSyncOnAsync("platform/40-filter-drops-again/database-instances", prune: true)));

    [Fact]
    public async Task After_the_merge_and_the_syncs_it_is_allowed() =>
        Assert.Equal("Nothing waits for pruning.", Allowed(await RecordedPress.AutoSyncOnAsync("platform/33-merged-and-synced/database-instances", prune: true)).Sentence);

    // Before 3.5 Argo CD does not honour Prune=false of a whole application.
    private static GuardFacts On(string version, Application application) => SomePress.AutoSyncOn(application)
        .With(f => f with { Snapshot = f.Snapshot with { Instances = f.Snapshot.Instances.SetItem("prod", new("prod", "https://argocd.example.org/", version, false, "", [], [], "")) } });
}
