using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Audit;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Groups;

/// <summary>The watch over a real record: what began, what ended, and what ended it.</summary>
public sealed class GroupWatchTests : IDisposable
{
    private const string Newer = "9ac1e02000000000000000000000000000000000";

    private static readonly Application Orders = Some.Application("orders") with { Revisions = ["4443267000000000000000000000000000000000"] };
    private static readonly ExplainedSnapshot Ill = Some.Explained((Orders, [Some.Cause("manifest-invalid")]));

    private static readonly Application Healed = Orders with { Sync = SyncStatus.Synced, Health = HealthStatus.Healthy };

    private readonly AuditFixture audit = new();
    private readonly GroupStore store = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task An_action_of_ours_ended_it()
    {
        var log = audit.Open();
        var ending = await EndingAsync(log, Healed, async () =>
        {
            await log.AppendAsync(Row(ActionState.Confirmed) with { Title = "Sync orders" }, default);
            await log.AppendAsync(Row(ActionState.Succeeded), default);
        });
        Assert.Equal(new Ending(EndingKind.Action, "Sync orders by Grace at 2026-03-01 12:02 UTC", "a1"), ending);
    }

    [Theory]
    [InlineData(ActionState.Refused)]
    [InlineData(ActionState.Failed)]
    public async Task An_action_that_did_nothing_did_not_end_it(ActionState edge)
    {
        var log = audit.Open();
        var ending = await EndingAsync(log, Healed, async () =>
        {
            await log.AppendAsync(Row(ActionState.Confirmed), default);
            await log.AppendAsync(Row(edge), default);
        });
        Assert.Equal(new Ending(EndingKind.Unknown, "nothing that is recorded"), ending);
    }

    [Fact]
    public async Task A_sync_of_Argo_CDs_history_ended_it() => Assert.Equal(
        new Ending(EndingKind.Sync, "a sync of orders to 9ac1e02 by admin at 2026-03-01 12:01 UTC"),
        await EndingAsync(audit.Open(), Healed with { History = [new(7, [Newer], Some.Moment.AddMinutes(1), null, [], "admin", false)] }));

    [Fact]
    public async Task A_commit_ended_it() => Assert.Equal(
        new Ending(EndingKind.Commit, "a commit: Argo CD compares 9ac1e02 for orders and compared 4443267 when it began"),
        await EndingAsync(audit.Open(), Healed with { Revisions = [Newer] }));

    [Fact]
    public async Task Its_application_is_gone() => Assert.Equal(
        new Ending(EndingKind.Gone, "orders is gone from Argo CD"),
        await EndingAsync(audit.Open(), Some.Fine("other")));

    [Fact]
    public async Task The_last_sync_before_it_began_did_not_end_it() => Assert.Equal(
        EndingKind.Unknown,
        (await EndingAsync(audit.Open(), Healed with { History = [new(7, [Newer], Some.Moment.AddMinutes(-1), null, [], "admin", false)] })).Kind);

    [Fact]
    public async Task A_snoozed_group_that_grows_is_back_for_good_and_what_ran_out_is_dropped()
    {
        var watch = Watch(audit.Open());
        var more = Some.Explained((Orders, [Some.Cause("manifest-invalid", root: "r")]), (Some.Application("billing"), [Some.Cause("manifest-invalid", root: "r")]));
        var one = Some.Explained((Orders, [Some.Cause("manifest-invalid", root: "r")]), (Some.Fine("billing"), []));
        await watch.FollowAsync(one, default);
        store.Update(book => book.Snoozed(one, "orders"));
        await watch.FollowAsync(more, default);
        await watch.FollowAsync(one, default);
        Assert.Equal(Some.Moment, store.Current.Claims.Values.Single().BackAt);
        audit.Clock.Advance(TimeSpan.FromHours(4));
        await watch.FollowAsync(one, default);
        Assert.Empty(store.Current.Claims);
    }

    [Fact]
    public async Task Begins_when_every_application_is_explained_with_nothing_left_unchecked()
    {
        using var stop = new CancellationTokenSource();
        var explanations = new ExplanationStore();
        explanations.Update(_ => Some.Explained((Orders, null)));
        var running = new GroupWatch(explanations, store, audit.Open(), audit.Clock).RunAsync(stop.Token);
        store.Update(book => book.Over(GroupBook.Empty));
        explanations.Update(_ => Ill);
        await foreach (var book in store.WatchAsync(TestContext.Current.CancellationToken))
        {
            if (book.Open.Count == 1)
            {
                break;
            }
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    /// <summary>It was there at 12:00, something happened at 12:02, and at 12:03 it is gone.</summary>
    private async Task<Ending> EndingAsync(IAuditLog log, Application after, Func<Task>? meanwhile = null)
    {
        var watch = Watch(log);
        await watch.FollowAsync(Ill, default);
        audit.Clock.Advance(TimeSpan.FromMinutes(2));
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        audit.Clock.Advance(TimeSpan.FromMinutes(1));
        var healed = Some.Explained((after, []));
        await watch.FollowAsync(healed.With(new(Some.ArgoCd, SourceState.Live, Some.Moment, audit.Clock.GetUtcNow())), default);
        Assert.Empty(store.Current.Open);
        return store.Current.Ended[^1].Ending;
    }

    private GroupWatch Watch(IAuditLog log) => new(new ExplanationStore(), store, log, audit.Clock);

    private static AuditEntry Row(ActionState edge) => new("a1", edge, "sync", new("local:grace", "Grace", "local"), AuditTarget.Of(Orders.Key)) { Title = "Sync orders" };
}
