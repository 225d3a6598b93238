using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Features.OneApplication.Why;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class ProofTests : PageContext
{
    private const string Covers = "On feature/x with no include 1 of 1 live object is covered, none would be pruned.";
    private const string Tried = "12 ways were tried, 3 of them keep the live object.";

    private static readonly Remedy Point = new("Point orders at feature/x.", "Nothing is deleted, also with prune.", RemedySafety.Safe, Proven: true)
    {
        Proof = new Proof(Covers, 1, [new ResourceKey("acid.zalan.do", "postgresql", "databases", "db")], [], [], [], false),
    };

    private static readonly Remedy Merge = new("Merge feature/y.", "What it would delete could not be computed.", RemedySafety.NeedsCare) { Unproven = "the merge conflicts in a.yaml" };

    [Fact]
    public void The_proof_stands_at_the_remedy_with_the_objects_folded()
    {
        var page = Render();

        Assert.Equal(Covers, page.Find("details.proof summary").TextContent.Trim());
        Assert.Equal("Covered: postgresql db", page.Find("details.proof li").TextContent.Trim());
        Assert.Equal(Tried, page.Find("p.tried").TextContent.Trim());
    }

    [Fact]
    public void What_could_not_be_proven_says_why() =>
        Assert.Equal("Not proven: the merge conflicts in a.yaml.", Render().Find("p.proof").TextContent.Trim());

    [Fact]
    public void Markdown_carries_it()
    {
        var text = ExplanationMarkdown.Of(Some.IncidentKey, View(), null, null);

        Assert.Contains(Covers, text);
        Assert.Contains(Tried, text);
    }

    [Theory]
    [InlineData(true, true, "proven")]
    [InlineData(false, true, "computed")]
    [InlineData(false, false, "not proven")]
    public void One_word_says_how_sure_it_is(bool proven, bool computed, string word) =>
        Assert.Equal(word, ProofView.From(Point with { Proven = proven, Proof = computed ? Point.Proof : null }).Word);

    private IRenderedComponent<WhyTab> Render() => Render<WhyTab>(p => p.Add(t => t.View, View()).Add(t => t.Markdown, ""));

    private static WhyView View()
    {
        var explanation = Some.IncidentExplanation();
        var cause = explanation.Causes[0] with { Remedies = [Point, Merge], Tried = new WaysTried(12, 3, 1) };
        return WhyView.From(explanation with { Causes = [cause] }, SyncStatus.OutOfSync, new GitHostLinks([]));
    }
}
