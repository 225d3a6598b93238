using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Actions.Live;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Actions;

public sealed class LiveOperationTests : PageContext
{
    private ActionBookStore Book => Services.GetRequiredService<ActionBookStore>();

    private static OperationState State => Some.Incident().OperationState!;

    private IRenderedComponent<LiveOperation> Open(OperationState? state, Operation? pending = null)
    {
        var snapshot = Some.IncidentSnapshot();
        var application = Some.Incident() with { OperationState = state, PendingOperation = pending };
        Show(snapshot with { Snapshot = snapshot.Snapshot with { Applications = snapshot.Snapshot.Applications.SetItem(Some.IncidentKey, application) } });
        return Render<LiveOperation>(live => live.Add(l => l.Key, Some.IncidentKey));
    }

    private void Note(ActionRecord record) => Book.Update(book => new(book.Records.SetItem(record.Id, record)));

    private static OperationState Running(params ResourceResult[] results) => State with
    {
        Phase = OperationPhase.Running,
        Message = "waiting for completion of hook batch/Job/migrate",
        FinishedAt = null,
        StartedAt = Some.Moment.AddSeconds(-90),
        Results = [.. results],
        RetryCount = 2,
        Operation = State.Operation with { RetryLimit = 5 },
    };

    [Fact]
    public void A_running_operation_shows_phase_message_hooks_resources_retries_and_who()
    {
        var job = new ResourceResult(new("batch", "Job", "databases", "migrate"), "v1", "", "", "PreSync", "Running", "PreSync");
        var database = new ResourceResult(Some.AgentDocs[0], "v1", "Synced", "configured", "", "Running", "Sync");
        var live = Open(Running(database, job));
        Assert.All(
            ["Running", "sync", "Started by admin", "waiting for completion of hook", "retry 2 of 5", "for 1 min"],
            words => Assert.Contains(words, live.Find(".operation-live").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Hooks", "Resources"], live.FindAll("h2").Select(h => h.TextContent));
        Assert.Contains("migrate", live.FindAll(".results")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("configured", live.FindAll(".results")[1].TextContent, StringComparison.Ordinal);
        Assert.EndsWith("act=terminate", live.Find("a.stop").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Waves_are_told_when_there_are_several()
    {
        var application = Some.Incident();
        var rows = application.Resources.Items.SetItem(0, application.Resources[0] with { SyncWave = 2 });
        var result = new ResourceResult(application.Resources[0].Key, "v1", "Synced", "", "", "", "Sync");
        var view = OperationView.From(application with { Resources = new(rows), OperationState = Running(result) }, ActionBook.Empty);
        Assert.Equal("wave 2, the waves are 0, 2", view!.Wave);
    }

    [Fact]
    public void Our_action_is_named_with_its_reason_and_its_verification()
    {
        var record = Some.Record(Some.Plan(), ActionState.Succeeded, "Done.") with { Outcome = "Argo CD says Succeeded; we checked that nothing was deleted." };
        var own = Running() with { Operation = State.Operation with { Infos = [KeyValuePair.Create(ActionId.InfoName, "a1")] } };
        var live = Open(own);
        Note(record);
        live.WaitForAssertion(() => Assert.Contains("we checked that nothing was deleted", live.Find(".own-action").TextContent, StringComparison.Ordinal));
        Assert.Contains("Started here by grace: night shift", live.Find(".operation-live").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_done_can_be_undone_by_a_plan_of_its_own()
    {
        var plan = Some.Plan();
        var undo = new ActionAsk(Some.IncidentKey, "patch-source", [KeyValuePair.Create("targetRevision", "main"), KeyValuePair.Create("undoOf", "a1")]);
        var live = Open(null);
        Note(Some.Record(plan with { Draft = plan.Draft with { Undo = undo } }, ActionState.Succeeded));
        live.WaitForAssertion(() => Assert.EndsWith("act=patch-source&targetRevision=main&undoOf=a1", live.Find(".own-action a").GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_sent_yet_can_be_stopped()
    {
        var live = Open(null);
        Note(Some.Record(Some.Plan(), ActionState.Armed, "Sent in 10 s."));
        live.WaitForAssertion(() => Assert.NotEmpty(live.FindAll(".own-action button")));
        live.Find(".own-action button").Click();
        Assert.Equal([new ActionId("a1")], Actions.Cancelled);
    }

    [Fact]
    public void A_plan_that_nobody_pressed_is_no_news()
    {
        var live = Open(null);
        Note(Some.Record(Some.Plan(), ActionState.Cancelled) with { ConfirmedAt = null });
        Assert.Empty(live.FindAll(".live-operation"));
    }

    [Fact]
    public void An_operation_that_ended_long_ago_is_left_to_the_header() => Assert.Empty(Open(State).FindAll(".live-operation"));

    [Fact]
    public void An_operation_that_ended_a_moment_ago_is_folded()
    {
        var live = Open(State with { FinishedAt = Some.Moment.AddMinutes(-1), Results = [new(Some.AgentDocs[0], "v1", "Synced", "", "", "", "Sync")] });
        Assert.Contains("ended 1 min ago", live.Find(".live-head").TextContent, StringComparison.Ordinal);
        Assert.False(live.Find("details").HasAttribute("open"));
    }

    [Fact]
    public void An_operation_that_is_only_asked_for_is_told() =>
        Assert.Contains("Argo CD has noted it", Open(null, State.Operation).Find(".operation-live").TextContent, StringComparison.Ordinal);
}
