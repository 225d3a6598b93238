using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Audit;
using DbDashboard.Core.Tests.Actions.Catalogue;

namespace DbDashboard.Core.Tests.Actions.Executing;

public sealed class ActionStepsTests : IDisposable
{
    private static readonly ApplicationKey Twin = Pressed.Key with { Namespace = "team-b" };

    private readonly AuditFixture files = new();
    private readonly ActionBookStore book = new();
    private readonly ActionSteps steps;

    public ActionStepsTests() => steps = new(files.Open(), book, files.Clock);

    public void Dispose() => files.Dispose();

    [Fact]
    public void One_action_is_open_on_an_application_and_the_second_hears_of_the_first()
    {
        Assert.Null(steps.Claim(Record("1")));
        Assert.Equal(new ActionId("1"), steps.Claim(Record("2"))!.Id);
        Assert.Equal(new ActionId("1"), steps.Claim(Record("1"))!.Id);
    }

    [Fact]
    public void An_application_of_the_same_name_elsewhere_is_another_one()
    {
        steps.Claim(Record("1"));

        Assert.Null(steps.Claim(Record("2") with { Target = Twin }));
        Assert.Equal("2", Assert.Single(book.Current.Of(Twin)).Id.Value);
    }

    [Fact]
    public void A_brake_does_not_wait_for_a_sync()
    {
        steps.Claim(Record("1"));

        Assert.Null(steps.Claim(Record("2") with { Action = "terminate" }));
        Assert.NotNull(steps.Claim(Record("3") with { Action = "terminate" }));
    }

    [Theory]
    [InlineData("terminate", ActionState.Running, true)]
    [InlineData("autosync-off", ActionState.Sent, false)]
    [InlineData("autosync-off", ActionState.Unknown, true)]
    public void A_brake_waits_for_its_like_that_is_on_its_way_and_for_no_other(string open, ActionState state, bool goes)
    {
        steps.Claim(Record("1") with { Action = open, State = state });

        Assert.Equal(goes, steps.Claim(Record("2") with { Action = "autosync-off" }) is null);
    }

    [Fact]
    public void What_is_known_is_not_taken_up_again()
    {
        Assert.True(steps.TryTakeUp(Record("1")));
        Assert.False(steps.TryTakeUp(Record("1")));
    }

    [Fact]
    public void What_has_ended_is_in_nobodys_way()
    {
        steps.Claim(Record("1"));
        steps.Put(Record("1") with { State = ActionState.Succeeded });

        Assert.Null(steps.Claim(Record("2")));
    }

    [Fact]
    public async Task Without_its_row_a_step_before_sending_is_not_taken()
    {
        files.Files = files.Files with { Floor = long.MaxValue };
        var full = new ActionSteps(files.Open(), book, files.Clock);

        await Assert.ThrowsAnyAsync<Exception>(() => full.TakeAsync(Record("1"), AuditFixture.Entry("1"), default));
        Assert.Empty(book.Current.Records);
    }

    [Fact]
    public void The_book_forgets_what_ended_long_ago_and_nothing_that_is_open()
    {
        steps.Put(Record("open"));
        foreach (var id in Enumerable.Range(0, 1_000))
        {
            steps.Put(Record($"{id}") with { State = ActionState.Failed });
        }

        Assert.InRange(book.Current.Records.Count, 100, 600);
        Assert.Contains(new ActionId("open"), book.Current.Records);
    }

    private static ActionRecord Record(string id) => new(new(id), ActionState.Confirmed, "", Pressed.Now) { Target = Pressed.Key, Action = "sync", Title = "Sync", By = "Ada" };
}
