using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Catalogue;

public sealed class SyncActionTests
{
    private const string OneObject = """{"resources":[{"group":"","version":"v1","kind":"ConfigMap","namespace":"databases","name":"cm","status":"OutOfSync"}]}""";

    private static readonly SyncAction Action = new();

    [Fact]
    public void Is_pinned_to_the_previewed_commit_and_carries_the_action_id()
    {
        var sync = Sync(Application());

        Assert.Equal(Head, sync.Revision);
        Assert.False(sync.Prune);
        Assert.Contains(new(ActionId.InfoName, Id.Value), sync.Infos);
    }

    [Fact]
    public void Is_not_pinned_while_auto_sync_is_on_for_Argo_CD_refuses_that() =>
        Assert.Null(Sync(Application(policy: """{"automated":{}}""")).Revision);

    [Fact]
    public void Is_not_pinned_where_the_head_is_not_known() =>
        Assert.Null(((ArgoCdWrite.Sync)Draft(Action, Facts(Application()) with { Heads = [null] }).Write).Revision);

    [Fact]
    public void A_selected_object_is_looked_up_first()
    {
        var facts = Facts(Application(status: OneObject));

        Assert.Equal([new ResourceKey("", "ConfigMap", "databases", "cm")], Draft(Action, facts, ("resources", "/ConfigMap/databases/cm")).Only);
        Assert.Contains("is no object of", Problem(facts, "/ConfigMap/databases/absent"), StringComparison.Ordinal);
        Assert.Contains("group/kind/namespace/name", Problem(facts, "cm"), StringComparison.Ordinal);
        Assert.Contains("Select at least one", Problem(facts, " \n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_right_to_override_it_asks_again_unpinned()
    {
        var draft = Draft(Action, Facts(Application()));
        var refused = new ArgoCdWriteOutcome.Refused(403, "permission denied: applications, override, platform/database-instances");

        Assert.Equal((ArgoCdWrite.Sync)draft.Write with { Revision = null }, Action.Next(draft, [new(draft.Write, refused)], null));
    }

    [Fact]
    public void Another_refusal_is_not_answered() =>
        Assert.Null(Action.Next(Draft(Action, Facts(Application())), [new(Draft(Action, Facts(Application())).Write, new ArgoCdWriteOutcome.Refused(403, "cannot sync: blocked by sync window"))], null));

    [Theory]
    [InlineData(Head, false)]
    [InlineData("ffffffffffffffffffffffffffffffffffffffff", true)]
    public void A_sync_of_another_commit_than_the_planned_one_is_ended(string taken, bool ended)
    {
        var draft = Draft(Action, Facts(Application()));
        var echo = Application(more: $$$"""
            "operation":{"sync":{"revision":"{{{taken}}}"}},
            """).Application;

        Assert.Equal(ended, Action.Next(draft, [new(draft.Write, new ArgoCdWriteOutcome.Accepted(echo, "{}"))], null) is ArgoCdWrite.Terminate);
    }

    [Theory]
    [InlineData("Running", "waiting for completion of hook batch/Job/migrate", VerificationState.Running)]
    [InlineData("Failed", "one or more objects failed to apply", VerificationState.Failed)]
    [InlineData("Failed", "Operation terminated", VerificationState.Terminated)]
    public void Argo_CDs_word_about_our_operation_decides(string phase, string message, VerificationState state)
    {
        var seen = Verify($$"""{"sync":{"status":"OutOfSync"},{{Operation(phase, message)}}}""");

        Assert.Equal(state, seen.State);
        Assert.NotEmpty(seen.Sentence);
    }

    [Fact]
    public void Success_is_believed_after_the_next_comparison_and_says_what_differs()
    {
        var done = Operation("Succeeded", "successfully synced");

        Assert.Equal(VerificationState.Running, Verify($$"""{"sync":{"status":"OutOfSync"},"reconciledAt":"2026-11-23T02:14:01Z",{{done}}}""").State);
        var seen = Verify($$"""{"sync":{"status":"OutOfSync"},"reconciledAt":"2026-11-23T02:14:07Z",{{done}},"resources":[{"kind":"ConfigMap","name":"a","status":"OutOfSync","requiresPruning":true}]}""");
        Assert.Equal(VerificationState.Succeeded, seen.State);
        Assert.Contains("1 waits for pruning", seen.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Success_with_another_commit_is_a_failure() =>
        Assert.Equal(VerificationState.Failed, Verify($$"""{"sync":{"status":"Synced"},{{Operation("Succeeded", "ok", revision: "ffffffffffffffffffffffffffffffffffffffff")}}}""").State);

    [Fact]
    public void Somebody_elses_operation_says_nothing_of_ours() =>
        Assert.Equal(VerificationState.Unverified, Verify($$"""{"sync":{"status":"Synced"},{{Operation("Succeeded", "ok", id: "other")}}}""").State);

    [Fact]
    public void An_unanswered_one_is_found_by_its_id_and_overwritten_by_a_later_operation()
    {
        var trail = Draft(Action, Facts(Application())).Trail;

        Assert.Equal(Trace.NotFound, Action.Trace(trail, Application()));
        Assert.Equal(Trace.Found, Action.Trace(trail, Application(status: $"{{{Operation("Running", "")}}}")));
        Assert.Equal(Trace.Overwritten, Action.Trace(trail, Application(status: $"{{{Operation("Running", "", id: "other")}}}")));
    }

    private static ArgoCdWrite.Sync Sync(FreshApplication application) => (ArgoCdWrite.Sync)Draft(Action, Facts(application)).Write;

    private static string Problem(ActionFacts facts, string resources) => Action.Prepare(Ask("sync", ("resources", resources)), facts, Id).Problem!;

    private static Verification Verify(string status) => Action.Verify(Draft(Action, Facts(Application())).Trail, Application(status: status));
}
