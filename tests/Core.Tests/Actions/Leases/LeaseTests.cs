using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Audit;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Leases;

public sealed class LeaseTests : IDisposable
{
    private static readonly Actor Ada = new("local:ada", "Ada", Role.Promoter);
    private static readonly Application Orders = Some.Application("orders");
    private static readonly Application Off = Orders with { Sources = [Orders.Source with { TargetRevision = "feature/x" }] };

    private readonly AuditFixture audit = new();
    private readonly LeaseStore store = new();
    private readonly ActionBookStore actions = new();
    private readonly ExplanationStore explanations = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    public void A_press_gets_its_lease_when_Argo_CD_took_it_and_a_refused_one_gets_none()
    {
        var watch = Watch(audit.Open());
        actions.Update(book => new(book.Records.Add(new("a1"), Record("a1", ActionState.Refused)).Add(new("a2"), Record("a2", ActionState.Accepted) with { Lease = Some.Lease("billing") })));

        watch.TakeUp(actions.Current);

        Assert.Equal(["billing"], store.Current.Leases.Keys.Select(key => key.Application.Name));
    }

    [Fact]
    public async Task It_warns_thirty_minutes_before_its_end_and_says_that_it_is_over_and_never_acts()
    {
        var watch = Watch(audit.Open());
        Hold(Some.Lease());

        audit.Clock.Advance(TimeSpan.FromMinutes(211));
        await watch.FollowAsync(Shown(Off), default);
        Assert.Equal((audit.Clock.GetUtcNow(), null), (Held.WarnedAt, Held.OverAt));
        Assert.Equal("29 min left", LeaseWords.Left(Held, audit.Clock.GetUtcNow()));

        audit.Clock.Advance(TimeSpan.FromMinutes(31));
        await watch.FollowAsync(Shown(Off), default);
        Assert.Equal(LeaseState.Over, Held.StateAt(audit.Clock.GetUtcNow()));
        Assert.NotNull(Held.OverAt);
        Assert.NotNull(Held.Undo);
    }

    [Fact]
    public async Task It_ends_when_the_override_is_gone_and_the_record_says_so()
    {
        var log = audit.Open();
        Hold(Some.Lease());

        await Watch(log).FollowAsync(Shown(Orders), default);

        Assert.Empty(store.Current.Leases);
        var row = Assert.Single((await log.ReadAsync(AuditFilter.All, new(), default)).Rows.Items).Entry;
        Assert.Equal(("lease-end", "The lease of Ada ended: orders is back where its undo would have put it.", "DbDashboard"), (row.Action, row.Sentence, row.Actor.Name));
    }

    [Fact]
    public async Task A_source_that_is_not_live_ends_nothing()
    {
        Hold(Some.Lease());
        await Watch(audit.Open()).FollowAsync(Shown(Orders).With(Some.Lost(Some.ArgoCd, "no answer")), default);
        Assert.Single(store.Current.Leases);
    }

    [Fact]
    public async Task A_press_that_does_not_show_yet_has_its_time()
    {
        Hold(Some.Lease() with { SeenAt = null });
        await Watch(audit.Open()).FollowAsync(Shown(Orders), default);
        Assert.Single(store.Current.Leases);

        audit.Clock.Advance(TimeSpan.FromMinutes(11));
        await Watch(audit.Open()).FollowAsync(Shown(Orders), default);
        Assert.Empty(store.Current.Leases);
    }

    [Fact]
    public async Task What_is_extended_counts_from_now_and_warns_again()
    {
        var log = audit.Open();
        Hold(Some.Lease() with { WarnedAt = Some.Moment });
        audit.Clock.Advance(TimeSpan.FromHours(3));

        var answer = await Desk(log).ExtendAsync(new(Some.Lease().Key, "the fix takes longer", new(TimeSpan.FromDays(2))), Ada, default);

        Assert.Equal((Some.Moment.AddHours(51), null), (answer.Lease!.Until, answer.Lease.WarnedAt));
        Assert.Equal(answer.Lease, Held);
        var row = Assert.Single((await log.ReadAsync(AuditFilter.All, new(), default)).Rows.Items).Entry;
        Assert.Equal(("lease-extend", "the fix takes longer", Some.Moment.AddHours(51)), (row.Action, row.Reason, row.Lease!.Until));
    }

    [Theory]
    [InlineData(4, "a reason", Role.Promoter, ActionProblemKind.Invalid)]
    [InlineData(10081, "a reason", Role.Promoter, ActionProblemKind.Invalid)]
    [InlineData(60, "", Role.Promoter, ActionProblemKind.Invalid)]
    [InlineData(60, "a reason", Role.Operator, ActionProblemKind.Refused)]
    public async Task What_cannot_be_is_refused_and_that_is_written_down(int minutes, string reason, Role role, ActionProblemKind problem)
    {
        var log = audit.Open();
        Hold(Some.Lease());
        var answer = await Desk(log).ExtendAsync(new(Some.Lease().Key, reason, new(TimeSpan.FromMinutes(minutes))), Ada with { Role = role }, default);
        Assert.Equal(problem, answer.Problem!.Kind);
        Assert.Equal(Some.Lease(), Held);
        Assert.Equal(ActionState.Refused, (await log.ReadAsync(AuditFilter.All, new(), default)).Rows[0].Entry.Edge);
    }

    [Fact]
    public async Task What_is_ended_leaves_the_override()
    {
        Hold(Some.Lease());
        Assert.Null((await Desk(audit.Open()).EndAsync(new(Some.Lease().Key, "it stays so"), Ada, default)).Problem);
        Assert.Empty(store.Current.Leases);
    }

    [Fact]
    public async Task An_override_that_was_found_is_adopted_with_its_undo()
    {
        var found = new FoundOverride(OverrideKind.Source, "orders follows feature/x; platform-apps declares main.", "kubectl-edit", Some.Moment, [], "patch-source", [new("targetRevision", "main")], "Points it back at main.");
        Show(Off, found);

        var answer = await Desk(audit.Open()).AdoptAsync(new(Some.Lease().Key, "mine", new(TimeSpan.FromHours(1), "OPS-1")), Ada, default);

        Assert.Equal(("Ada", "mine", "OPS-1", Some.Moment.AddHours(1), found.Sentence), (answer.Lease!.Owner, answer.Lease.Reason, answer.Lease.Ticket, answer.Lease.Until, answer.Lease.What));
        Assert.Equal("main", answer.Lease.Undo!.Parameter(ParameterNames.TargetRevision));
        Assert.Equal(ActionProblemKind.Stale, (await Desk(audit.Open()).AdoptAsync(new(Some.Lease().Key, "mine too"), Ada, default)).Problem!.Kind);
    }

    [Fact]
    public async Task Auto_sync_that_is_held_by_hand_may_be_adopted_as_well()
    {
        Show(Orders);
        Assert.Equal("Auto-sync of orders is off.", (await Desk(audit.Open()).AdoptAsync(new(new(Orders.Key, OverrideKind.AutoSync), "held for the release"), Ada, default)).Lease!.What);
    }

    private Lease Held => store.Current.Leases.Values.Single();

    private void Hold(Lease lease)
    {
        store.Update(book => book.With(lease) with { IsLoaded = true });
        Show(Off);
    }

    private void Show(Application application, params FoundOverride[] found)
    {
        var explained = Shown(application);
        explanations.Update(_ => explained with { Explanations = explained.Explanations.SetItem(application.Key, explained.Explanations[application.Key] with { Overrides = [.. found] }) });
    }

    private ExplainedSnapshot Shown(Application application) => Some.Explained((application, [])).With(Some.Live(Some.ArgoCd) with { LastSeen = audit.Clock.GetUtcNow() });

    private LeaseWatch Watch(IAuditLog log) => new(store, actions, explanations, log, audit.Clock);

    private LeaseDesk Desk(IAuditLog log) => new(store, explanations, log, new(audit.Clock), audit.Clock);

    private static ActionRecord Record(string id, ActionState state) => new(new(id), state, "So.", Some.Moment) { Target = Orders.Key, Action = "patch-source", Title = "Point orders", By = "Ada", Lease = Some.Lease(), ConfirmedAt = Some.Moment };
}
