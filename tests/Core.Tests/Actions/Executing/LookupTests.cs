using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Simulation;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Actions.Executing;

public sealed class LookupTests
{
    private readonly FakeTimeProvider clock = new(Some.Moment);
    private readonly Fates fates = new();
    private readonly SimulatedArgoCd argoCd;
    private readonly ActionTrail trail;

    public LookupTests()
    {
        argoCd = new(clock);
        var id = ActionId.New();
        trail = new(id, new(SimulatedArgoCd.Key, "sync"), "uid-0");
    }

    [Fact]
    public async Task An_operation_that_carries_our_id_was_done()
    {
        argoCd.Take(new ArgoCdWrite.Sync(SimulatedArgoCd.Key, "shop") { Infos = [new(ActionId.InfoName, trail.Id.Value)] });

        Assert.Equal(Trace.Found, (await FindAsync()).Trace);
    }

    [Fact]
    public async Task What_two_reads_do_not_show_was_not_done()
    {
        var found = await FindAsync();

        Assert.Equal(Trace.NotFound, found.Trace);
        Assert.True(clock.GetUtcNow() - Some.Moment >= Lookup.Between);
    }

    [Fact]
    public async Task A_field_that_is_as_before_may_have_been_put_back()
    {
        var found = await FindAsync(trail with { Ask = trail.Ask with { Action = "patch-source" }, Changes = [new("/spec/source/targetRevision", "\"main\"", "\"x\"")] });

        Assert.Contains("put back", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_operation_and_another_object_hide_it()
    {
        argoCd.SyncByOther();
        argoCd.Tick();
        Assert.Equal(Trace.Overwritten, (await FindAsync()).Trace);

        argoCd.MakeAgain();
        Assert.Equal(Trace.Overwritten, (await FindAsync()).Trace);
    }

    [Fact]
    public async Task Argo_CD_that_does_not_answer_leaves_it_open()
    {
        fates.FailingReads = int.MaxValue;

        Assert.Null((await FindAsync()).Trace);
    }

    private Task<Found> FindAsync(ActionTrail? of = null) =>
        new Lookup(new WatchedArgoCd(argoCd, null!, fates, new Life(), clock), clock).FindAsync(of ?? trail, "shop", CancellationToken.None).Nudged(() => clock.Advance(TimeSpan.FromSeconds(5)));
}
