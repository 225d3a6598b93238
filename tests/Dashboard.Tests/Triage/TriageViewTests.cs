using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Applications;
using DbDashboard.Dashboard.Features.Triage;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Triage;

public sealed class TriageViewTests
{
    private static readonly Cause[] NoCauses = [];

    [Fact]
    public void One_commit_that_breaks_three_applications_is_one_row()
    {
        var view = View(Some.Explained(
            (Some.Application("billing"), [Some.Cause("manifest-invalid", root: "commit:9ac1e02")]),
            (Some.Application("billing-eu"), [Some.Cause("manifest-invalid", root: "commit:9ac1e02")]),
            (Some.Application("invoices"), [Some.Cause("manifest-invalid", root: "commit:9ac1e02")]),
            (Some.Application("other"), [Some.Cause("manifest-invalid", root: "commit:1234567")])));
        Assert.Equal([3, 1], view.Rows.Select(row => row.Total));
        Assert.Equal(["billing", "billing-eu", "invoices"], view.Rows[0].Applications.Select(key => key.Name));
    }

    [Fact]
    public void The_most_urgent_stands_first_and_takes_the_word_of_its_worst_cause()
    {
        var view = View(Some.Explained(
            (Some.Application("a-waiting"), [Some.Cause("autosync-off", Severity.Waiting, family: CauseFamily.WhyNothingActs)]),
            (Some.Application("b-broken"), [Some.Cause()]),
            (Some.Application("c-danger"), [Some.Cause("file-missing-on-revision"), Some.Cause("prune-deletes-data", Severity.DataAtRisk, family: CauseFamily.Danger)])));
        Assert.Equal(["c-danger", "b-broken", "a-waiting"], view.Rows.Select(row => row.First.Name));
        Assert.Equal("DATA AT RISK", view.Rows[0].Label.Word);
        Assert.Equal("Sentence of file-missing-on-revision.", view.Rows[0].Sentence);
        Assert.Equal(["Sentence of prune-deletes-data."], view.Rows[0].Dangers);
    }

    [Fact]
    public void Before_Git_is_read_the_row_says_so_and_no_lesser_cause_leads_it()
    {
        var explained = Some.Explained((Some.Application("orders"), [Some.Cause("autosync-off", Severity.Waiting, family: CauseFamily.WhyNothingActs, remedies: new Remedy("Switch it on.", "Syncs.", RemedySafety.Safe))]));
        var (key, explanation) = explained.Explanations.Single();
        var reading = explanation with { Awaits = "Not explained yet: reading Git (platform.git)." };
        explained = explained with { Explanations = explained.Explanations.SetItem(key, reading) };

        var row = Assert.Single(View(explained).Rows);

        Assert.Equal(("Not explained yet: reading Git (platform.git).", "", null, Urgency.Unexplained), (row.Sentence, row.CauseId, row.Step, row.Urgency));
        Assert.Equal("Reading Git", CauseLabel.Of(ListedApplication.From(Some.Application("orders"), reading, null), true).Word);
        Assert.Equal(0, View(explained).Fine);
    }

    [Fact]
    public void The_safest_step_is_offered_and_the_dangerous_never()
    {
        Remedy sync = new("Sync with prune.", "Deletes 3 databases.", RemedySafety.Dangerous, Proven: true);
        Remedy merge = new("Merge.", "Deletes nothing.", RemedySafety.Safe, Proven: true);
        Remedy protect = new("Protect them.", "Changes nothing else.", RemedySafety.Protects);
        Assert.Equal("Protect them.", StepOf(sync, merge, protect)!.Text);
        Assert.Equal("Merge.", StepOf(sync, merge)!.Text);
        Assert.Null(StepOf(sync));
    }

    [Fact]
    public void Nothing_is_fine_while_its_Argo_CD_is_not_live()
    {
        var explained = Some.Explained((Some.Fine("a"), NoCauses), (Some.Fine("b"), NoCauses));
        Assert.Equal(2, View(explained).Fine);
        var view = View(explained.With(Some.Lost(Some.ArgoCd, "connection refused")));
        Assert.Equal(0, view.Fine);
        Assert.Equal([new(2, "Argo CD prod: connection refused")], view.NotChecked);
        Assert.Equal("Nothing known needs you", TriageWords.Heading(view));
    }

    [Fact]
    public void A_source_that_fell_silent_is_not_live_although_it_never_said_so()
    {
        var explained = Some.Explained((Some.Fine("a"), NoCauses));
        Assert.Equal(1, TriageView.From(explained, GroupBook.Empty, Some.Moment + SourceStatus.FreshFor).Fine);
        Assert.Equal(0, TriageView.From(explained, GroupBook.Empty, Some.Moment + SourceStatus.FreshFor + TimeSpan.FromSeconds(1)).Fine);
    }

    [Fact]
    public void What_a_rule_could_not_check_keeps_an_application_from_being_fine()
    {
        var application = Some.Fine("a");
        var explained = Some.Explained((application, NoCauses));
        var blind = explained with { Explanations = explained.Explanations.SetItem(application.Key, Some.Explanation(application.Key) with { NotChecked = [new(null, "Git", "infra.git is unreachable")] }) };
        var view = View(blind);
        Assert.Equal((0, "infra.git is unreachable"), (view.Fine, view.NotChecked[0].Why));
    }

    [Fact]
    public void An_application_that_is_still_being_explained_is_neither_fine_nor_trouble()
    {
        var view = View(Some.Explained((Some.Fine("a"), null)));
        Assert.Equal((0, 0, "still being explained"), (view.Fine, view.Rows.Count, view.NotChecked[0].Why));
    }

    [Fact]
    public void What_Argo_CD_calls_bad_is_shown_although_no_rule_knows_why()
    {
        var view = View(Some.Explained(
            (Some.Application("a") with { Sync = SyncStatus.OutOfSync }, NoCauses),
            (Some.Fine("b") with { Health = HealthStatus.Degraded }, NoCauses),
            (Some.Fine("c") with { Sync = SyncStatus.None, Health = HealthStatus.None }, NoCauses)));
        Assert.Equal(["DEGRADED", "UNEXPLAINED", "UNEXPLAINED"], view.Rows.Select(row => row.Label.Word));
        Assert.Equal("Argo CD says Degraded, and no rule found why.", view.Rows[0].Sentence);
    }

    [Fact]
    public void A_note_needs_nobody_and_leaves_its_application_fine()
    {
        var view = View(Some.Explained((Some.Fine("a"), [Some.Cause("extraneous-ignored", Severity.Info)])));
        Assert.Equal((0, 1, 1), (view.Rows.Count, view.Notes.Count, view.Fine));
    }

    [Fact]
    public void The_row_is_as_old_as_the_first_of_its_applications()
    {
        var (young, old) = (Some.Application("young"), Some.Application("old"));
        var explained = Some.Explained((young, [Some.Cause(root: "r")]), (old, [Some.Cause(root: "r")]))
            .Since(young, Some.Moment - TimeSpan.FromMinutes(1)).Since(old, Some.Moment - TimeSpan.FromMinutes(14));
        Assert.Equal(Some.Moment - TimeSpan.FromMinutes(14), View(explained).OldestTrouble);
    }

    [Fact]
    public void Before_anything_was_read_nothing_is_said_to_be_fine()
    {
        var connecting = ExplainedSnapshot.Empty.With(new(Some.ArgoCd, SourceState.Connecting, Some.Moment, null))
            .With(new(Some.Cluster, SourceState.Connecting, Some.Moment, null)).With(Some.Live(Some.Repository));
        var view = View(connecting);
        Assert.True(view.IsStarting);
        Assert.Equal("Reading 2 of 3 sources …", TriageWords.Starting(view));
        Assert.Equal("Starting", TriageWords.Heading(view));
    }

    [Fact]
    public void The_same_snapshot_gives_an_equal_view()
    {
        var explained = Some.Explained((Some.Application("a"), [Some.Cause(root: "r")]), (Some.Fine("b"), NoCauses));
        Assert.Equal(View(explained), TriageView.From(explained, GroupBook.Empty, Some.Moment + TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Data_that_could_be_lost_comes_first_then_what_is_broken_then_what_grows_and_last_what_comes_and_goes()
    {
        var explained = Some.Explained(
            (Some.Application("a-noisy"), [Some.Cause("autosync-off", Severity.Waiting)]),
            (Some.Application("b-steady"), [Some.Cause("autosync-off", Severity.Waiting)]),
            (Some.Application("c-growing"), [Some.Cause("autosync-off", Severity.Waiting)]),
            (Some.Application("d-broken"), [Some.Cause()]),
            (Some.Application("e-danger"), [Some.Cause("prune-deletes-data", Severity.DataAtRisk)]));
        var book = Some.Book(explained).Grown(explained, "c-growing", Some.Moment).Came(explained, "a-noisy", 3);
        var view = TriageView.From(explained, book, Some.Moment);
        Assert.Equal(["e-danger", "d-broken", "c-growing", "b-steady", "a-noisy"], view.Rows.Select(row => row.First.Name));
        Assert.Equal("Seen before: 2026-03-01 11:50 UTC for 5 min, ended by a sync. It came and went 3 times within a day.", TriageWords.Before(view.Rows[4], view.Rows[4].Before!));
    }

    [Fact]
    public void What_is_snoozed_steps_aside_until_its_time_is_over_and_data_that_could_be_lost_never()
    {
        var explained = Some.Explained((Some.Application("a"), [Some.Cause()]), (Some.Application("b"), [Some.Cause(severity: Severity.DataAtRisk)]));
        var book = Some.Book(explained).Snoozed(explained, "a").Snoozed(explained, "b");
        var view = TriageView.From(explained, book, Some.Moment);
        Assert.Equal(("b", "a"), (view.Rows.Single().First.Name, view.Resting.Single().First.Name));
        Assert.Equal("Snoozed by Ada until 2026-03-01 16:00 UTC, and shown all the same: data could be lost.", view.Rows[0].Claim!.Sentence);
        Assert.Equal(2, TriageView.From(explained, book, Some.Moment.AddHours(4)).Rows.Count);
    }

    [Fact]
    public void What_is_snoozed_and_grows_is_back_and_says_why()
    {
        var before = Some.Explained((Some.Application("a"), [Some.Cause(root: "r")]));
        var after = Some.Explained((Some.Application("a"), [Some.Cause(root: "r")]), (Some.Application("b"), [Some.Cause(root: "r")]));
        var row = Assert.Single(TriageView.From(after, Some.Book(before).Snoozed(before, "a"), Some.Moment).Rows);
        Assert.Equal("Snoozed by Ada until 2026-03-01 16:00 UTC, and back: it had 1 application then and has 2 now.", row.Claim!.Sentence);
    }

    [Fact]
    public void When_nothing_is_wrong_the_last_trouble_is_told()
    {
        var ill = Some.Explained((Some.Application("orders"), [Some.Cause()]));
        var view = TriageView.From(Some.Explained((Some.Fine("orders"), NoCauses)), GroupBook.Empty.Came(ill, "orders", 1), Some.Moment);
        Assert.Equal("1 application, all checked within 30 s. Last trouble: 2026-03-01 11:50 UTC for 5 min, orders.", TriageWords.Quiet(view));
    }

    private static TriageView View(ExplainedSnapshot explained) => TriageView.From(explained, GroupBook.Empty, Some.Moment);

    private static NextStep? StepOf(params Remedy[] remedies) =>
        View(Some.Explained((Some.Application("a"), [Some.Cause(remedies: remedies)]))).Rows[0].Step;
}
