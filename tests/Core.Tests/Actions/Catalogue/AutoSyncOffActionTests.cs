using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Catalogue;

public sealed class AutoSyncOffActionTests
{
    private const string On = """{"automated":{"prune":true,"selfHeal":true}}""";
    private const string Off = """{"automated":{"prune":true,"selfHeal":true,"enabled":false}}""";

    private static readonly AutoSyncOffAction Action = new();

    [Fact]
    public void Is_a_brake_that_keeps_prune_and_self_heal_for_the_way_back()
    {
        var draft = Draft(Action, Facts(Application(On)));

        Assert.True(draft.Action.IsBrake);
        Assert.Contains("/spec/syncPolicy/automated/enabled", ((ArgoCdWrite.PatchApplication)draft.Write).Patch, StringComparison.Ordinal);
        Assert.Equal(("autosync-on", "true", "true"), (draft.Undo!.Action, draft.Undo.Parameter("autoPrune"), draft.Undo.Parameter("selfHeal")));
    }

    [Fact]
    public void Works_from_the_list_when_the_application_cannot_be_read() =>
        Assert.IsType<ArgoCdWrite.MergePatch>(Draft(Action, OnlyListed(Application(On))).Write);

    [Fact]
    public void Never_makes_a_block_where_there_is_none_for_that_would_switch_an_old_Argo_CD_on()
    {
        Assert.NotNull(Action.Prepare(Ask("autosync-off"), Facts(Application()), Id).Problem);
        Assert.NotNull(Action.Prepare(Ask("autosync-off"), OnlyListed(Application()), Id).Problem);
    }

    [Fact]
    public void A_brake_that_took_is_all() =>
        Assert.Null(After(Application(On), Application(Off)));

    [Fact]
    public void Where_enabled_was_dropped_the_block_goes_as_a_whole()
    {
        var next = Assert.IsType<ArgoCdWrite.PatchApplication>(After(Application(On), Application(On)));

        Assert.Contains("\"op\":\"remove\",\"path\":\"/spec/syncPolicy/automated\"", next.Patch, StringComparison.Ordinal);
    }

    [Fact]
    public void An_application_that_does_not_validate_is_written_as_a_whole()
    {
        var draft = Draft(Action, Facts(Application(On)));
        var refused = new ArgoCdWriteOutcome.Refused(400, "application spec for database-instances is invalid: InvalidSpecError: Unable to generate manifests");

        var next = Assert.IsType<ArgoCdWrite.PutSpec>(Action.Next(draft, [new(draft.Write, refused)], Application(On)));

        Assert.Contains("\"enabled\":false", next.Spec, StringComparison.Ordinal);
        Assert.Contains("\"prune\":true", next.Spec, StringComparison.Ordinal);
        Assert.Null(Action.Next(draft, [new(draft.Write, refused)], null));
    }

    [Fact]
    public void And_where_that_too_dropped_enabled_it_is_written_without_the_block()
    {
        var draft = Draft(Action, Facts(Application(On)));
        var put = new ArgoCdWrite.PutSpec(Key, "platform", "{}");

        var next = Action.Next(draft, [new(put, new ArgoCdWriteOutcome.Accepted(null, null))], Application(On));

        Assert.DoesNotContain("automated", Assert.IsType<ArgoCdWrite.PutSpec>(next).Spec, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_field_that_changed_meanwhile_is_said()
    {
        var trail = Draft(Action, Facts(Application(On))).Trail;

        Assert.Contains("an edit of somebody may be lost", Action.Verify(trail, Application(source: $"\"source\":{Source.Replace("main", "other", StringComparison.Ordinal)}")).Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("lost", Action.Verify(trail, Application()).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_done_when_it_is_off_however()
    {
        var trail = Draft(Action, Facts(Application(On))).Trail;

        Assert.Equal((VerificationState.Succeeded, Trace.Found), (Action.Verify(trail, Application(Off)).State, Action.Trace(trail, Application())));
        Assert.Equal((VerificationState.Failed, Trace.NotFound), (Action.Verify(trail, Application(On)).State, Action.Trace(trail, Application(On))));
    }

    private static ArgoCdWrite? After(FreshApplication before, FreshApplication echo)
    {
        var draft = Draft(Action, Facts(before));
        return Action.Next(draft, [new(draft.Write, new ArgoCdWriteOutcome.Accepted(echo.Application, echo.Spec))], echo);
    }
}
