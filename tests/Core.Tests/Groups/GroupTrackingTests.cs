using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Groups;

public sealed class GroupTrackingTests
{
    private const string Root = "cluster https://10.0.0.1:6443";
    private static readonly DateTimeOffset Later = Some.Moment.AddSeconds(20);

    [Fact]
    public void At_the_start_a_group_is_as_old_as_the_state_of_its_oldest_application()
    {
        var orders = Some.Application("orders");
        var record = Assert.Single(First(Some.Explained(Ill(orders), Ill(Some.Application("billing"))).Since(orders, Some.Moment.AddHours(-3))).Open.Values);
        Assert.Equal((Some.Moment.AddHours(-3), 2, 2, null), (record.Since, record.Members.Count, record.Peak, record.GrewAt));
    }

    [Fact]
    public void One_that_is_seen_to_come_begins_then_whatever_state_its_application_was_in()
    {
        var orders = Some.Application("orders");
        var (before, after) = (Some.Explained((orders, [Some.Cause()])), Some.Explained(Ill(orders)).Since(orders, Some.Moment.AddHours(-3)));
        var (open, ended) = new GroupTracking(before, after, Later).Follow(First(before));
        Assert.Equal(Later, open.Values.Single().Since);
        Assert.Equal("new-commit", ended.Single().CauseId);
    }

    [Fact]
    public void It_grows_when_an_application_joins_that_was_known_without_it()
    {
        var (orders, billing) = (Some.Application("orders"), Some.Fine("billing"));
        var before = Some.Explained(Ill(orders), (billing, []));
        var (open, _) = new GroupTracking(before, Some.Explained(Ill(orders), Ill(billing)), Later).Follow(First(before));
        Assert.Equal((Later, 2), (open.Values.Single().GrewAt, open.Values.Single().Peak));
    }

    [Fact]
    public void First_explanations_that_arrive_are_no_growth()
    {
        var (orders, billing) = (Some.Application("orders"), Some.Application("billing"));
        var before = Some.Explained(Ill(orders), (billing, null));
        Assert.Null(new GroupTracking(before, Some.Explained(Ill(orders), Ill(billing)), Later).Follow(First(before)).Open.Values.Single().GrewAt);
    }

    [Fact]
    public void Nothing_changes_when_nothing_changed()
    {
        var known = Some.Explained(Ill(Some.Application("orders")));
        var book = First(known);
        Assert.Same(book.Open.Values.Single(), new GroupTracking(known, known, Later).Follow(book).Open.Values.Single());
    }

    [Fact]
    public void It_ends_when_of_every_application_something_else_is_known()
    {
        var orders = Some.Application("orders");
        var before = Some.Explained(Ill(orders));
        Assert.Single(new GroupTracking(before, Some.Explained((orders, [])), Later).Follow(First(before)).Ended);
        Assert.Single(new GroupTracking(before, Some.Explained((Some.Fine("other"), [])), Later).Follow(First(before)).Ended);
    }

    [Fact]
    public void What_is_not_known_ends_nothing()
    {
        var orders = Some.Application("orders");
        var before = Some.Explained(Ill(orders));
        Assert.All(
            [
                Some.Explained((orders, null)),
                Some.Explained((orders, [])).With(Some.Lost(Some.ArgoCd, "connection refused")),
                Blind(Some.Explained((orders, [])), "cluster-unreachable"),
                Blind(Some.Explained((orders, [])), null),
                ExplainedSnapshot.Empty,
            ],
            after => Assert.Single(new GroupTracking(before, after, Later).Follow(First(before)).Open));
    }

    [Fact]
    public void An_application_of_which_nothing_is_known_stays_a_member()
    {
        var (orders, billing) = (Some.Application("orders"), Some.Application("billing"));
        var before = Some.Explained(Ill(orders), Ill(billing));
        var record = new GroupTracking(before, Some.Explained(Ill(orders), (billing, null)), Later).Follow(First(before)).Open.Values.Single();
        Assert.Equal(["billing", "orders"], record.Members.Select(key => key.Name));
        Assert.Single(new GroupTracking(before, Some.Explained(Ill(orders), (Some.Fine("billing"), [])), Later).Follow(First(before)).Open.Values.Single().Members);
    }

    [Fact]
    public void A_note_is_no_group() => Assert.Empty(First(Some.Explained((Some.Fine("a"), [Some.Cause(severity: Severity.Info)]))).Open);

    [Fact]
    public void Each_application_stands_in_one_group_and_every_order_gives_the_same()
    {
        (Application, Cause[]?)[] all = [Ill(Some.Application("a")), (Some.Application("b"), [Some.Cause("manifest-invalid", root: Root)]), Ill(Some.Application("c")), (Some.Application("d"), [])];
        var groups = CauseGroup.AllOf(Some.Explained(all));
        Assert.Equal([(2, "a"), (1, "b"), (1, "d")], groups.Select(group => (group.Total, group.Worst.Key.Name)).OrderByDescending(one => one.Total).ThenBy(one => one.Name));
        Assert.Equal(groups.ToHashSet(), CauseGroup.AllOf(Some.Explained([.. all.Reverse()])).ToHashSet());
    }

    private static (Application, Cause[]?) Ill(Application application) => (application, [Some.Cause("cluster-unreachable", root: Root)]);

    private static GroupBook First(ExplainedSnapshot known) => GroupBook.Empty with { Open = new GroupTracking(ExplainedSnapshot.Empty, known, Some.Moment).Follow(GroupBook.Empty).Open };

    private static ExplainedSnapshot Blind(ExplainedSnapshot explained, string? causeId) => explained with
    {
        Explanations = explained.Explanations.ToImmutableDictionary(one => one.Key, one => one.Value with { NotChecked = [new(causeId, "The cluster", "it does not answer")] }),
    };
}
