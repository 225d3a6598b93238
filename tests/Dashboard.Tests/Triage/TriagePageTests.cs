using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.Triage;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Triage;

public sealed class TriagePageTests : PageContext
{
    [Fact]
    public void Says_who_why_and_since_when_and_leads_to_the_application()
    {
        var application = Some.Application("database-instances");
        Show(Some.Explained((application, [Some.Cause("file-missing-on-revision", Severity.DataAtRisk)])).Since(application, Some.Moment - TimeSpan.FromMinutes(14)));
        var row = Render<TriagePage>().Find("ol[aria-label^='What needs a human'] > li");
        Assert.Contains("DATA AT RISK", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sentence of file-missing-on-revision.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("for 14 min", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("applications/prod/argocd/database-instances", row.QuerySelector("[aria-label='See why: database-instances']")!.GetAttribute("href"));
    }

    [Fact]
    public void A_change_arrives_on_the_open_page()
    {
        var page = Render<TriagePage>();
        Assert.Equal("Starting", page.Find("h1").TextContent);
        Arrive(Some.Explained((Some.Application("a"), [Some.Cause()])));
        page.WaitForAssertion(() => Assert.Equal("1 needs you", page.Find("h1").TextContent));
    }

    [Fact]
    public void While_first_explanations_arrive_rows_stay_where_they_are_and_it_says_how_many_are_known()
    {
        var (waiting, danger, later) = (Some.Application("a"), Some.Application("b"), Some.Fine("c"));
        Cause[] autosync = [Some.Cause("autosync-off", Severity.Waiting)];
        Cause[] prune = [Some.Cause("prune-deletes-data", Severity.DataAtRisk)];
        Show(Some.Explained((waiting, autosync), (danger, null), (later, null)));
        var page = Render<TriagePage>();
        Assert.Equal("Working out why: 1 of 3", page.Find(".working-out").TextContent);
        Arrive(Some.Explained((waiting, autosync), (danger, prune), (later, null)));
        page.WaitForAssertion(() => Assert.Equal(["a", "b"], Who(page)));
        Arrive(Some.Explained((waiting, autosync), (danger, prune), (later, [])));
        page.WaitForAssertion(() => Assert.Equal(["b", "a"], Who(page)));
        Assert.Empty(page.FindAll(".working-out"));
    }

    [Fact]
    public void Whoever_comes_later_sees_the_most_urgent_first_at_once()
    {
        Show(Some.Explained((Some.Application("a"), [Some.Cause("autosync-off", Severity.Waiting)]), (Some.Application("b"), [Some.Cause("prune-deletes-data", Severity.DataAtRisk)]), (Some.Application("c"), null)));
        Assert.Equal(["b", "a"], Who(Render<TriagePage>()));
    }

    [Fact]
    public void Many_changes_within_a_moment_are_one_rendering()
    {
        var page = Render<TriagePage>();
        var before = page.RenderCount;
        for (var count = 1; count <= 50; count++)
        {
            Show(Some.Explained([.. Enumerable.Range(0, count).Select(n => (Some.Application($"a{n}"), (Cause[]?)[Some.Cause()]))]));
        }

        Clock.Advance(TimeSpan.FromMilliseconds(250));
        page.WaitForAssertion(() => Assert.Equal("50 need you", page.Find("h1").TextContent));
        Assert.InRange(page.RenderCount - before, 1, 3);
    }

    [Fact]
    public void When_a_source_falls_silent_the_open_page_takes_its_word_back()
    {
        Show(Some.Explained((Some.Fine("a"), [])));
        var page = Render<TriagePage>();
        Assert.Equal("Nothing needs you", page.Find("h1").TextContent);
        Clock.Advance(TimeSpan.FromSeconds(36));
        page.WaitForAssertion(() => Assert.Equal("Nothing known needs you", page.Find("h1").TextContent));
    }

    [Fact]
    public void Hostile_names_and_sentences_stay_text()
    {
        var cause = Some.Cause() with { Sentence = "<img src=x onerror=alert(1)> broke it" };
        Show(Some.Explained((Some.Application("<script>alert(1)</script>\u202Egpj"), [cause])));
        var page = Render<TriagePage>();
        Assert.Empty(page.FindAll("script, img"));
        Assert.Contains("<script>alert(1)</script>‹U+202E›gpj", page.Find(".who").TextContent, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)> broke it", page.Find("ol").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_if_opens_the_way_out_with_its_branch_and_its_filter()
    {
        var merge = new Remedy("Merge feature/x into main.", "Nothing is deleted.", RemedySafety.Safe, Proven: true)
        {
            Preview = new WhatIfScenario(MergeBranch: "feature/x", Directory: new DirectoryOptions(false, "{a,b}*.yaml"), Prune: true),
        };
        Show(Some.Explained((Some.Application("a"), [Some.Cause(remedies: [new Remedy("Protect.", "", RemedySafety.Protects), merge])])));
        var link = Render<TriagePage>().FindAll(".actions a")[1];
        Assert.Equal("What if I merge?", link.TextContent);
        Assert.Equal("applications/prod/argocd/a?tab=whatif&merge=feature%2Fx&filter=true&include=%7Ba%2Cb%7D%2A.yaml&prune=true", link.GetAttribute("href"));
    }

    private static string[] Who(IRenderedComponent<TriagePage> page) => [.. page.FindAll(".triage-row .who").Select(who => who.TextContent)];

    [Fact]
    public void Names_the_applications_of_one_cause_and_counts_the_rest()
    {
        Show(Some.Explained([.. Enumerable.Range(10, 12).Select(n => (Some.Application($"app-{n}"), (Cause[]?)[Some.Cause(root: "r")]))]));
        var names = Render<TriagePage>().FindAll("ul[aria-label='Applications of this cause'] > li");
        Assert.Equal(9, names.Count);
        Assert.Equal("4 more", names[^1].TextContent);
        Assert.Equal("applications?cause=new-commit", names[^1].QuerySelector("a")!.GetAttribute("href"));
    }
}
