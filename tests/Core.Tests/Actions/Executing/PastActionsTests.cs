using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Tests.Actions.Audit;
using DbDashboard.Core.Tests.Actions.Catalogue;

namespace DbDashboard.Core.Tests.Actions.Executing;

public sealed class PastActionsTests
{
    private static readonly ActionTrail Trail = new(Pressed.Id, Pressed.Ask("sync"), "u1");

    [Fact]
    public void No_rows_are_no_action() => Assert.Null(PastActions.Of([]));

    [Fact]
    public void An_action_is_told_by_its_intent_and_its_last_row()
    {
        var past = PastActions.Of([Row(1, ActionState.Previewed), Row(2, ActionState.Confirmed), Row(3, ActionState.Unknown)])!;

        Assert.Equal((ActionState.Unknown, "Sync orders", "Grace Hopper"), (past.Record.State, past.Record.Title, past.Record.By));
        Assert.Equal(Trail, past.Trail);
        Assert.True(past.Record.IsOpen);
    }

    [Fact]
    public void One_that_was_never_confirmed_has_no_trail() =>
        Assert.Null(PastActions.Of([Row(1, ActionState.Previewed), Row(2, ActionState.Refused)])!.Trail);

    [Fact]
    public void Further_rows_are_by_who_asked_for_it()
    {
        var row = PastActions.Of([Row(1, ActionState.Confirmed)])!.RowOf(ActionState.Failed, "It was not sent.");

        Assert.Equal(("a1", "grace", "It was not sent."), (row.ActionId, row.Actor.Subject, row.Sentence));
    }

    private static AuditRecord Row(long seq, ActionState edge) => new(seq, 1, Pressed.Now.AddSeconds(seq), 0, false, AuditFixture.Entry(edge: edge) with { Title = "Sync orders", Trail = TrailText.Write(Trail) }, "", "");
}
