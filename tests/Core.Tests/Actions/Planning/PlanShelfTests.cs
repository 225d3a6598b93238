using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Tests.Actions.Catalogue;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Actions.Planning;

public sealed class PlanShelfTests
{
    private readonly FakeTimeProvider time = new(Pressed.Now);

    [Fact]
    public void A_plan_that_ran_out_is_still_known_for_a_moment_and_then_gone()
    {
        var shelf = new PlanShelf(time);
        var plan = Plan("ada");
        Assert.True(shelf.TryAdd(plan));

        time.Advance(Core.Actions.Plan.ValidFor + TimeSpan.FromSeconds(1));
        Assert.NotNull(shelf.Find(plan.Id));
        time.Advance(Core.Actions.Plan.ValidFor);
        shelf.TryAdd(Plan("ada"));
        Assert.Null(shelf.Find(plan.Id));
    }

    [Fact]
    public void One_person_cannot_fill_the_shelf()
    {
        var shelf = new PlanShelf(time);

        Assert.InRange(Enumerable.Range(0, 200).Count(_ => shelf.TryAdd(Plan("ada"))), 1, 100);
        Assert.True(shelf.TryAdd(Plan("grace")));
    }

    [Fact]
    public void A_plan_that_was_cancelled_makes_room()
    {
        var shelf = new PlanShelf(time);
        var plans = Enumerable.Range(0, 200).Select(_ => Plan("ada")).TakeWhile(shelf.TryAdd).ToList();
        Assert.False(shelf.TryAdd(Plan("ada")));

        shelf.End(plans[0].Id);

        Assert.True(shelf.TryAdd(Plan("ada")));
        Assert.NotNull(shelf.Find(plans[0].Id));
    }

    private Plan Plan(string subject)
    {
        var facts = Pressed.Facts(Pressed.Application());
        var draft = Pressed.Draft(new SyncAction(), facts);
        return new(ActionId.New(), new(subject, subject, Role.Admin), draft, "u1", "platform", "in-cluster", "", "", null, [], new(Risk.Low, false, [], null, "Sync"), time.GetUtcNow(), time.GetUtcNow());
    }
}
