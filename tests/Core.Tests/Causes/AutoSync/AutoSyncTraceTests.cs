using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Causes.AutoSync;

/// <summary>Each gate, and the sentence at the end.</summary>
public sealed class AutoSyncTraceTests
{
    private static readonly SyncWindow Night = new("allow", "0 18 * * *", "4h", false);

    [Fact]
    public void Passes_every_gate_and_says_what_it_does_and_when()
    {
        var trace = SomeAuto.On().Trace();

        Assert.Equal("Auto-sync will sync orders to 0123456 (1 object) within about 2 min, when Argo CD compares orders next.", trace.Conclusion);
        Assert.Equal((AutoSyncOutcome.WillAct, Testing.Some.Moment.AddMinutes(2)), (trace.Outcome, trace.ActsAt));
        Assert.DoesNotContain(trace.Gates.Items, g => g.State is GateState.Stops or GateState.Unknown);
    }

    [Fact]
    public void Says_what_it_deletes_by_name() =>
        Assert.Equal(
            "Auto-sync will delete 1 database (gone) within about 2 min, when Argo CD compares orders next.",
            SomeAuto.On(prune: true).OnlyPrunes("postgresql", "acid.zalan.do").Trace().Conclusion);

    [Fact]
    public void Says_that_it_heals() => Assert.StartsWith("Auto-sync will heal 1 object of orders within", SomeAuto.On(selfHeal: true).Synced().Trace().Conclusion);

    public static TheoryData<string, Facts> Stops => new()
    {
        { "Reconciles", SomeAuto.On().Shaped(a => a with { Annotations = [KeyValuePair.Create("argocd.argoproj.io/skip-reconcile", "true")] }) },
        { "Enabled", SomeAuto.On().Shaped(a => a with { SyncPolicy = new SyncPolicy() }) },
        { "Idle", SomeAuto.On().Synced(OperationPhase.Running) },
        { "Stays", SomeAuto.On().Shaped(a => a with { DeletionTimestamp = Testing.Some.Moment }) },
        { "Differs", SomeAuto.On().Shaped(a => a with { Sync = SyncStatus.Unknown }) },
        { "MayPrune", SomeAuto.On().OnlyPrunes() },
        { "NotFailed", SomeAuto.On(selfHeal: true).Synced(OperationPhase.Error) },
        { "MayHeal", SomeAuto.On().Synced() },
        { "Leaves", SomeAuto.On(prune: true).AllPrunes() },
        { "Starts", SomeAuto.On().Erring("the object has been modified") },
    };

    [Theory]
    [MemberData(nameof(Stops))]
    public void Names_the_gate_that_stops_it(string gate, Facts facts)
    {
        var trace = facts.Trace();

        Assert.Equal(gate, trace.StoppedBy!.Id.ToString());
        Assert.Equal(AutoSyncOutcome.WillNotAct, trace.Outcome);
        Assert.StartsWith($"It will not act: {trace.StoppedBy.Answer.TrimEnd('.')}", trace.Conclusion);
    }

    [Fact]
    public void Asks_for_nothing_behind_a_gate_that_stops_for_good()
    {
        var trace = SomeAuto.On().OnlyPrunes().Shaped(a => a with { SyncPolicy = new SyncPolicy() }).Trace();

        Assert.All([GateId.MayPrune, GateId.NotFailed, GateId.MayHeal, GateId.Rested, GateId.Leaves, GateId.Starts], id => Assert.Equal(GateState.NotAsked, trace[id].State));
    }

    [Fact]
    public void Behind_a_closed_window_it_asks_on_for_the_window_opens_by_itself()
    {
        var closed = SomeAuto.On().Windowed([], [Night]).Zoned((Night, "UTC"));

        Assert.Equal((AutoSyncOutcome.WillActLater, Testing.Some.Moment.AddHours(6)), (closed.Trace().Outcome, closed.Trace().ActsAt));
        Assert.Equal(AutoSyncOutcome.WillNotAct, closed.OnlyPrunes().Trace().Outcome);
        Assert.Equal(
            "It will not act: a sync window of project default holds auto-sync back (allow '0 18 * * *' for 4h); it opens at 2026-03-01 18:00 UTC, in 6 h; besides, only prunes are left (1 object), and automated.prune is off.",
            closed.OnlyPrunes().Trace().Conclusion);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 6)]
    [InlineData(4, 54)]
    [InlineData(5, 162)]
    [InlineData(6, 300)]
    [InlineData(40, 300)]
    public void Waits_longer_after_each_heal(int attempts, int seconds)
    {
        var rested = SomeAuto.On(selfHeal: true).Healed(attempts, TimeSpan.Zero).Trace()[GateId.Rested];

        Assert.Equal(attempts == 0 ? null : Testing.Some.Moment.AddSeconds(seconds), rested.Until);
        Assert.Equal(attempts == 0 ? GateState.NotAsked : GateState.Stops, rested.State);
    }

    [Fact]
    public void A_heal_that_waits_acts_by_itself() =>
        Assert.Equal(
            "Auto-sync will heal 1 object of orders, and not now: after 3 heals in a row the next waits until 12:00:14 UTC, in 14 s.",
            SomeAuto.On(selfHeal: true).Healed(3, TimeSpan.FromSeconds(4)).Trace().Conclusion);

    [Fact]
    public void What_is_not_known_is_never_passed()
    {
        var facts = SomeAuto.On();
        var trace = (facts with { Details = facts.Details with { SyncWindows = Reading.Forbidden<SyncWindows>("Argo CD syncwindows", Testing.Some.Moment, "permission denied") } }).Trace();

        Assert.Equal(AutoSyncOutcome.NotKnown, trace.Outcome);
        Assert.Equal("Whether auto-sync acts is not known: whether a sync window holds it back is not known: permission denied.", trace.Conclusion);
    }

    [Fact]
    public void An_Argo_CD_that_does_not_answer_may_have_acted_since() =>
        Assert.Equal(GateState.Unknown, (SomeAuto.On() with { ArgoCd = Testing.Some.Lost(Testing.Some.ArgoCd, "connection refused") }).Trace()[GateId.Compared].State);

    [Fact]
    public void Says_what_switching_it_on_would_do_at_once()
    {
        var off = SomeAuto.On(prune: true).OnlyPrunes("postgresql", "acid.zalan.do").Shaped(a => a with { SyncPolicy = new SyncPolicy(a.SyncPolicy.Automated! with { Enabled = false }) });

        Assert.Equal("Switched on as the spec stands, it would delete 1 database (gone) at once.", off.Trace().IfOn);
        Assert.Equal("Switched on as the spec stands, it would not act either: it would delete all 2 resources, and automated.allowEmpty is off.", off.AllPrunes().Trace().IfOn);
        Assert.Null(SomeAuto.On().Trace().IfOn);
        Assert.Null(off.Shaped(a => a with { SyncPolicy = new SyncPolicy() }).Trace().IfOn);
    }

    [Fact]
    public void Nothing_is_to_be_done_where_nothing_differs() =>
        Assert.Equal("There is nothing to do for auto-sync: orders is Synced.", SomeAuto.On().Shaped(a => a with { Sync = SyncStatus.Synced }).Trace().Conclusion);

    [Fact]
    public void The_trace_of_the_same_facts_is_the_same()
    {
        var facts = SomeAuto.On();

        Assert.Same(facts.Trace(), facts.Trace());
        Assert.NotSame(facts.Trace(), (facts with { Now = facts.Now.AddHours(1) }).Trace());
    }
}
