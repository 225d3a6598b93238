using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class UidGuardTests : GuardTest<UidGuard>
{
    [Fact]
    public void The_same_object_passes() => Assert.Equal("orders is there and is not being deleted.", Allowed(SomePress.Sync()).Sentence);

    [Fact]
    public void Made_again_under_the_same_name_is_refused()
    {
        var planned = SomePress.Sync().Plan();
        var again = SomePress.Orders() with { Uid = "uid-2" };

        Assert.Equal("orders was deleted and made again since the plan: it is another object now.", Refused(SomePress.Sync(again) with { Plan = planned }).Sentence);
        Assert.Equal(VerdictKind.Refused, Kind(SomePress.Terminate(again) with { Plan = planned }));
    }

    [Fact]
    public void Being_deleted_is_refused_and_says_since_when() =>
        Assert.Equal("orders is being deleted (asked for 2 min ago).", Refused(SomePress.Sync(SomePress.Orders() with { DeletionTimestamp = Some.Moment.AddMinutes(-2) })).Sentence);

    [Fact]
    public void Gone_is_refused_though_the_list_still_has_it() =>
        Assert.Equal(VerdictKind.Refused, Kind(SomePress.Sync().With(f => f with { Application = Reading.Absent<FreshApplication>("Argo CD application", Some.Moment, "no such application") })));

    [Fact]
    public void A_brake_on_an_application_that_cannot_be_read_goes_by_the_list()
    {
        var press = SomePress.AutoSyncOff().With(f => f with { Application = Reading.Failed<FreshApplication>("Argo CD application", Some.Moment, "no answer") });

        Assert.Equal("Whether orders is still the same object is not known: no answer.", Asks(press).Sentence);
    }
}
