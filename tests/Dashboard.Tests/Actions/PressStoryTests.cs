using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing.Hosts;
using static DbDashboard.Dashboard.Tests.Actions.Pressing;

namespace DbDashboard.Dashboard.Tests.Actions;

/// <summary>A platform that the tests of one class press on, each on an application of its own.</summary>
public sealed class PressedPlatform : IAsyncLifetime
{
    public DashboardHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await PressStoryTests.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>Classes that brake and hold the audit up on one platform between them, one test at a time.</summary>
[CollectionDefinition(Name)]
public sealed class BrakedPlatform : ICollectionFixture<PressedPlatform>
{
    public const string Name = "A platform that is braked";
}

/// <summary>The incident pressed through in the running product: what would delete is refused, the way around holds until the parent puts it back, the merge heals it.</summary>
public sealed class PressStoryTests(PressedPlatform platform) : IClassFixture<PressedPlatform>
{
    private const string App = "database-instances";

    [Fact]
    public async Task What_would_delete_databases_is_refused_with_the_safe_way()
    {
        var host = platform.Host;

        var prune = await host.PlanAsync(Ada, Ask(App, "sync", ("prune", "true")));
        var on = await host.PlanAsync(Ada, Ask(App, "autosync-on", ("autoPrune", "true"), ("selfHeal", "true")));

        Assert.Contains("3 databases and 3 volumes (120 Gi)", prune.Summary, StringComparison.Ordinal);
        Assert.Contains("database", prune.Refusals.Select(v => v.Guard));
        Assert.Contains("autosync-on-over-prune", on.Refusals.Select(v => v.Guard));
        Assert.All([prune, on], plan => Assert.Contains(plan.Refusals, v => v.WouldAllow!.Contains($"Merge {Branch}", StringComparison.Ordinal)));
        Assert.Equal(ActionProblemKind.Refused, (await host.ConfirmAsync(Ada, prune)).Problem!.Kind);
        Assert.DoesNotContain(host.Sandbox.Control.Writes, write => write.Body.Contains(prune.Id.Value, StringComparison.Ordinal));
        Assert.Equal([ActionState.Previewed, ActionState.Refused, ActionState.Refused], await host.EdgesAsync(prune.Id));
    }

    [Fact]
    public async Task A_plain_sync_changes_nothing_and_says_what_was_left_alone()
    {
        var host = platform.Host;

        var ended = await host.PressAsync(Ask(App, "sync"));

        Assert.Equal(ActionState.Succeeded, ended.State);
        Assert.Contains("3 wait for pruning and were left alone", ended.Sentence, StringComparison.Ordinal);
        Assert.Equal(3, host.Current().Snapshot.Objects.Keys.Count(o => o.Key.Name is "postgres-general" or "redis-general" or "questdb-timeseries" && DataKinds.IsDatabase(o.Key)));
    }

    [Fact]
    public async Task Pointing_at_the_branch_holds_until_the_parent_puts_it_back_and_the_plan_of_the_parent_says_so()
    {
        await using var host = await StartAsync();

        var pointed = await host.PressAsync(Ask(App, "patch-source", ("targetRevision", Branch), ("include", BranchFilter)));
        Assert.Equal(ActionState.Succeeded, pointed.State);
        await host.UntilAsync(e => e.Snapshot.Applications[Key(App)] is { Sync: SyncStatus.Synced, Source.TargetRevision: Branch } && e.Has(App, "parent-reverts"));

        var parent = await host.PlanAsync(Ada, Ask("platform-apps", "sync"));
        Assert.False(parent.IsRefused);
        Assert.Equal(3, parent.Effects!.LeftOver.Items.Count(e => e.IsData && e.Via == Key(App)));
        Assert.Contains(parent.Verdicts.Items, v => v.Guard == "pending-prune" && v.Kind == VerdictKind.NeedsConfirmation && v.Sentence.Contains("postgres-general", StringComparison.Ordinal));
        await host.ConfirmAsync(Ada, parent);
        Assert.Equal(ActionState.Succeeded, (await host.EndOfAsync(parent.Id)).State);
        await host.UntilAsync(e => e.Snapshot.Applications[Key(App)] is { Sync: SyncStatus.OutOfSync, Source.TargetRevision: "main" } && e.Has(App, "prune-deletes-data"));
    }

    [Fact]
    public async Task The_merge_heals_it_and_auto_sync_may_come_back()
    {
        await using var host = await StartAsync();

        await host.MergeAsync("platform.git", Branch);
        host.Sandbox.Control.Refresh("platform-apps");
        await host.UntilAsync(e => e.Snapshot.Applications[Key("platform-apps")].Sync == SyncStatus.OutOfSync);
        await SucceedsAsync(host, Ask("platform-apps", "sync"));
        await host.UntilAsync(e => e.Snapshot.Applications[Key(App)].Source.Directory?.Include == BranchFilter);
        await SucceedsAsync(host, Ask(App, "sync"));
        await host.UntilAsync(e => e.Snapshot.Applications[Key(App)].Sync == SyncStatus.Synced);
        await host.SoaksAsync(App);

        var on = await host.PressAsync(Ask(App, "autosync-on", ("autoPrune", "true"), ("selfHeal", "true")));

        Assert.Equal(ActionState.Succeeded, on.State);
        Assert.Equal(3, host.Current().Snapshot.Objects.Keys.Count(o => o.Key.Name is "postgres-general" or "redis-general" or "questdb-timeseries" && DataKinds.IsDatabase(o.Key)));
        Assert.True((await host.Audit().VerifyAsync(TestContext.Current.CancellationToken)).IsWhole);
    }

    [Fact]
    public async Task A_hanging_operation_is_ended_with_one_press_and_a_reason()
    {
        var host = platform.Host;

        var ended = await host.PressAsync(Ask("shipping", "terminate"));

        Assert.Equal(ActionState.Succeeded, ended.State);
        await host.UntilAsync(e => e.Snapshot.Applications[Key("shipping")].OperationState is { Phase: not OperationPhase.Running });
    }

    [Fact]
    public async Task Auto_sync_goes_off_and_comes_back_as_it_was()
    {
        var host = platform.Host;
        var before = host.Current().Snapshot.Applications[Key("orders")].SyncPolicy.Automated!;

        var off = await host.PressAsync(Ask("orders", "autosync-off"));
        Assert.Equal(ActionState.Succeeded, off.State);
        await host.UntilAsync(e => !e.Snapshot.Applications[Key("orders")].SyncPolicy.IsAutoSyncOn);
        await host.SoaksAsync("orders");
        var on = await host.PressAsync(off.Plan!.Draft.Undo!);

        Assert.Equal(ActionState.Succeeded, on.State);
        Assert.Contains(await host.Audit().OfActionAsync(on.Id.Value, TestContext.Current.CancellationToken), row => row.Entry.UndoOf == off.Id.Value);
        var after = (await host.UntilAsync(e => e.Snapshot.Applications[Key("orders")].SyncPolicy.IsAutoSyncOn)).Snapshot.Applications[Key("orders")].SyncPolicy.Automated!;
        Assert.Equal((before.Prune, before.SelfHeal), (after.Prune, after.SelfHeal));
    }

    [Fact]
    public async Task The_same_by_REST()
    {
        var host = platform.Host;

        var (_, plan) = await host.PostAsync($"/applications/sandbox/argocd/{App}/plans", new { action = "sync", parameters = new { prune = true } });
        Assert.True(plan.GetProperty("refused").GetBoolean());
        Assert.Equal(6, plan.GetProperty("effects").GetProperty("deleted").GetArrayLength());
        Assert.Equal(403, (await host.PostAsync($"/plans/{plan.GetProperty("id").GetString()}/confirm", new { reason = "no" })).Status);

        var (_, plain) = await host.PostAsync("/applications/sandbox/argocd/catalog/plans", new { action = "sync" });
        var (status, record) = await host.PostAsync($"/plans/{plain.GetProperty("id").GetString()}/confirm", new { });
        Assert.Equal(200, status);
        await host.EndOfAsync(new(record.GetProperty("id").GetString()!));
        Assert.Equal("succeeded", (await host.GetAsync($"/api/v1/actions/{record.GetProperty("id").GetString()}")).GetProperty("state").GetString());
        Assert.True((await host.GetAsync("/api/v1/activity/verify")).GetProperty("isWhole").GetBoolean());
        Assert.Contains("succeeded", (await host.GetAsync("/api/v1/activity")).GetRawText(), StringComparison.Ordinal);
    }

    private static async Task SucceedsAsync(DashboardHost host, ActionAsk ask)
    {
        var ended = await host.PressAsync(ask);
        Assert.True(ended.State == ActionState.Succeeded, ended.Sentence);
    }

    internal static ApplicationKey Key(string name) => new("sandbox", "argocd", name);

    internal static async Task<DashboardHost> StartAsync()
    {
        var host = await DashboardHost.StartAsync(soak: TimeSpan.FromMilliseconds(1));
        await host.UntilAsync(explained => explained.Has(App, "file-missing-on-revision") && explained.Has("catalog", "new-commit")
            && explained.Snapshot.Objects.Keys.Count(o => o.Key.Kind == "PersistentVolumeClaim") >= 3);
        return host;
    }
}
