using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
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
        Assert.Equal(1, TriageView.From(explained, Some.Moment + SourceStatus.FreshFor).Fine);
        Assert.Equal(0, TriageView.From(explained, Some.Moment + SourceStatus.FreshFor + TimeSpan.FromSeconds(1)).Fine);
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
        Assert.Equal(View(explained), TriageView.From(explained, Some.Moment + TimeSpan.FromSeconds(5)));
    }

    private static TriageView View(ExplainedSnapshot explained) => TriageView.From(explained, Some.Moment);

    private static NextStep? StepOf(params Remedy[] remedies) =>
        View(Some.Explained((Some.Application("a"), [Some.Cause(remedies: remedies)]))).Rows[0].Step;
}
