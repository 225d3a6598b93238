using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Api;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

/// <summary>The commit that made a cause, on the page, in the Markdown copy and by REST.</summary>
public sealed class CulpritViewTests : PageContext
{
    private const string Url = "https://github.com/example/platform.git";
    private const string Line = "9ac1e02 by Ada on main took orders.yaml away (Tidy up). Still right on feature/x.";

    private static readonly GitHostLinks Hosts = new([]);
    private static readonly string Id = "9ac1e02".PadRight(40, '0');

    [Fact]
    public void The_page_says_it_in_one_line_with_the_link()
    {
        var text = Render<CauseItem>(p => p.Add(c => c.View, CauseView.From(Cause(Known), 1, Hosts)));

        Assert.Matches(@"Commit 9ac1e02 by Ada on main, \S.*: took orders\.yaml away \(Tidy up\)\. Still right on feature/x\.", text.Find(".culprit").TextContent);
        Assert.Equal($"https://github.com/example/platform/commit/{Id}", text.Find(".culprit a").GetAttribute("href"));
    }

    [Fact]
    public void A_commit_that_is_not_known_says_why()
    {
        var view = CulpritView.From(Cause(new Culprit("set the filter", Url) { Why = "platform.git is not mirrored" }), Hosts)!;

        Assert.Equal(("Who set the filter is not known: platform.git is not mirrored.", null, null), (view.Line.Start + view.Line.End, view.At, view.Link));
    }

    [Fact]
    public void The_Markdown_copy_says_it_with_the_exact_time()
    {
        var why = WhyView.From(Some.Explanation(Some.IncidentKey, Cause(Known)), SyncStatus.OutOfSync, Hosts);

        Assert.Contains("   - Commit: 9ac1e02 by Ada on main, 2026-03-01 12:00:00 UTC: took orders.yaml away (Tidy up). Still right on feature/x.\n", ExplanationMarkdown.Of(Some.IncidentKey, why, null, null));
    }

    [Fact]
    public void REST_has_the_commit_its_author_and_where_it_is_still_right()
    {
        var explanation = Some.Explanation(Some.IncidentKey, Cause(Known));
        var reply = ApplicationMapping.Whole(ExplainedSnapshot.Empty, Some.IncidentFacts().Application, explanation).Causes[0].Culprit!;

        Assert.Equal((Id, "Ada", "Tidy up", true, "on feature/x", Line), (reply.Commit, reply.Author, reply.Message, reply.Certain, reply.StillRight, reply.Sentence));
    }

    private static Culprit Known => new("took orders.yaml away", Url)
    {
        Commit = new GitCommit(Id, "Ada", "ada@example.com", Some.Moment, "Tidy up", []),
        Revision = "main",
        OnRevision = true,
        StillRight = "on feature/x",
    };

    private static Cause Cause(Culprit culprit) => Some.Cause("removed-from-git") with { Culprit = culprit };
}
