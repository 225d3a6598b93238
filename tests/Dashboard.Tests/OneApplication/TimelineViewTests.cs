using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Timeline;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class TimelineViewTests
{
    private static readonly GitHostLinks Hosts = new([]);

    private static TimelineView Of(Core.Causes.Facts facts) => TimelineView.From(facts, Hosts);

    [Fact]
    public void One_list_newest_first_with_the_source_of_each()
    {
        var entries = Of(Some.IncidentFacts()).Entries;
        Assert.Equal(entries.OrderByDescending(e => e.At), entries);
        Assert.Contains(entries, e => e is { Kind: TimelineKind.Deployment, Source: "Argo CD status.history 1" } && e.Text == "admin deployed bf4f9cf from feature/db-general-instances, include {agent-docs-*.yaml,*general.yaml}");
        Assert.Contains(entries, e => e.Kind == TimelineKind.Commit && e.Text.StartsWith("Linus Data committed bf4f9cf on feature/db-general-instances", StringComparison.Ordinal));
        Assert.Contains(entries, e => e.Kind == TimelineKind.BranchMove && e.Text == "main moved from bf4f9cf to 8749e2b");
        Assert.Contains(entries, e => e.Kind == TimelineKind.Event && e.Text.EndsWith("(2 times)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_write_names_its_tool_and_its_fields()
    {
        var manager = new FieldManager("kubectl-edit", "Update", Some.Moment, null, ["/spec/source/targetRevision", "/status/x"]);
        var application = Some.Incident() with { Managers = [manager] };
        var facts = Some.IncidentFacts() with { Details = new ApplicationDetails { Key = Some.IncidentKey, Application = Reading.Known(application, "Argo CD", Some.Moment) } };
        Assert.Contains(Of(facts).Entries, e => e.Text == "kubectl-edit wrote /spec/source/targetRevision of this Application");
    }

    [Fact]
    public void What_a_source_did_not_answer_is_a_gap_with_its_reason()
    {
        var facts = Some.IncidentFacts();
        var silent = facts.Details with { Events = Reading.Forbidden<EquatableList<KubernetesEvent>>("Argo CD events", Some.Moment, "the token may not read events.") };
        Assert.Contains("Events: unknown because the token may not read events.", Of(facts with { Details = silent }).Gaps);
    }

    [Fact]
    public void Nothing_is_cut_in_silence()
    {
        var facts = Some.IncidentFacts();
        var many = Enumerable.Range(0, 1000).Select(n => new KubernetesEvent("R", $"m{n}", "Normal", Some.Moment, Some.Moment, 1, default, "c")).ToEquatableList();
        var view = Of(facts with { Details = facts.Details with { Events = Reading.Known(many, "e", Some.Moment) } });
        Assert.Equal(TimelineView.Most, view.Entries.Count);
        Assert.True(view.Left >= 600);
    }

    [Fact]
    public void Events_that_were_not_read_are_unknown_and_not_none()
    {
        var view = EventsView.From(new ApplicationDetails { Key = Some.IncidentKey });
        Assert.Equal("not read yet", view.Unknown);
    }
}
