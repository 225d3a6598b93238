using Bunit;
using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;
using static DbDashboard.Dashboard.Tests.Databases.DatabasesViewTests;

namespace DbDashboard.Dashboard.Tests.Databases;

public sealed class MatrixViewTests : PageContext
{
    private static readonly MatrixPlace OnBranch = new(new("prod", "argocd", "databases"), "https://git.example/r.git", "feature/x", "db/pg.yaml", Taken: false, OnTracked: false);

    private static readonly MatrixRow Stray = Row("stray") with { Tracked = new(TrackedWord.Nowhere), Prospect = new(ProspectWord.Unmanaged, "No application lists it.") };

    [Fact]
    public void The_first_sentence_says_which_would_be_lost_and_what_is_not_known()
    {
        var view = LosingView.From([Lost("a"), Lost("b"), Row("c"), Stray, Unknown("d")]);
        Assert.Equal(("2 databases of 5 would be lost by a sync with prune:", Tone.Danger), (view.Label.Word, view.Label.Tone));
        Assert.Equal("Of the others 1 is declared where its application looks, 1 has no application.", view.Rest);
        Assert.Equal(["a", "b"], view.Lost.Select(link => link.Name));
        Assert.Equal(["d"], view.Unknown.Select(link => link.Name));
    }

    [Fact]
    public void None_is_said_to_be_safe_while_one_is_not_known()
    {
        Assert.Equal("No prune would delete a database.", LosingView.From([Row("a")]).Label.Word);
        Assert.Equal(("No prune is seen that would delete a database.", Tone.Unknown), (LosingView.From([Unknown("a")]).Label.Word, LosingView.From([Unknown("a")]).Label.Tone));
    }

    [Fact]
    public void What_auto_sync_deletes_is_said_first() =>
        Assert.Equal("1 database of 1 would be lost, and auto-sync deletes it without anybody pressing:", LosingView.From([Row("a") with { Prospect = new(ProspectWord.Lost, "", ByItself: true) }]).Label.Word);

    [Fact]
    public void A_part_can_be_chosen_by_address_and_is_counted()
    {
        var view = DatabasesView.From([Lost("a"), Row("b"), Stray], DatabasesQuery.From(null, "stray"), [], (Some.Explained(), Some.Moment));
        Assert.Equal(["stray"], view.Rows.Select(row => row.Key.Name));
        Assert.Equal([("All", 3), ("Would be lost", 1), ("Declared nowhere", 1)], view.Choices.Select(choice => (choice.Word, choice.Count)).Where(choice => choice.Word != "Not healthy"));
        Assert.Equal("databases?show=lost", view.Choices.Single(choice => choice.Word == "Would be lost").Address);
    }

    [Fact]
    public void What_is_filtered_by_a_link_can_be_shown_whole_again()
    {
        var query = new DatabasesQuery().Of(null, null, null, "feature/x");
        var view = DatabasesView.From([Row("a"), Row("b") with { Places = [OnBranch] }], query, [], (Some.Explained(), Some.Moment));
        Assert.Equal(["b"], view.Rows.Select(row => row.Key.Name));
        Assert.Equal(("Branch", "feature/x", "databases"), (view.Filters[0].Word, view.Filters[0].Value, view.Filters[0].Without));
    }

    [Fact]
    public void A_row_links_to_the_branches_that_declare_it_and_says_what_the_filter_does()
    {
        var row = DatabaseRow.From(Lost("a") with { Tracked = new(TrackedWord.Elsewhere), Places = [OnBranch], Vector = new(VectorWord.Available, "The image has it.", null, "nothing", true) }, argoFresh: true);
        var shown = Render<DatabaseTable>(table => table.Add(t => t.Rows, [row])).FindAll("[role=row]")[1];
        Assert.Equal("branches?repository=https%3A%2F%2Fgit.example%2Fr.git&branch=feature%2Fx", shown.QuerySelector(".c-branches a")!.GetAttribute("href"));
        Assert.Contains("the filter drops it", shown.QuerySelector(".c-branches")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Available", shown.QuerySelector(".c-vector")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProspectWord.Protected, "Protected from prunes", Tone.Plain)]
    [InlineData(ProspectWord.Unknown, "What a prune does is not known", Tone.Unknown)]
    public void What_stands_out_is_a_word_under_the_name(ProspectWord word, string said, Tone tone)
    {
        var mark = Assert.Single(MatrixMarks.Of(Row("a") with { Prospect = new(word, "why") }));
        Assert.Equal((said, tone, "why"), (mark.Word, mark.Tone, mark.Why));
    }

    private static MatrixRow Unknown(string name) => Row(name) with { Prospect = new(ProspectWord.Unknown, "Argo CD prod does not answer now.") };
}
