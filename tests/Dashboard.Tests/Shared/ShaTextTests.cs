using Bunit;
using CsCheck;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Tests.Shared;

public sealed class ShaTextTests : PageContext
{
    private const string Sha = "8749e2b6f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6";

    [Fact]
    public void A_full_commit_id_is_shown_short_and_copied_whole()
    {
        var button = Render<WithCommits>(text => text.Add(t => t.Text, $"Sync operation to {Sha} succeeded")).Find("button");
        Assert.Equal(("8749e2b", Sha, Sha), (button.TextContent, button.GetAttribute("data-copy"), button.GetAttribute("title")));
    }

    [Theory]
    [InlineData("Sync operation to 8749e2b succeeded")]
    [InlineData("x8749e2b6f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6")]
    [InlineData("<b>bold</b>")]
    [InlineData("")]
    public void Other_text_stays_as_it_is(string text) => Assert.DoesNotContain(ShaText.Split(text), part => part.IsCommitId);

    [Fact]
    public void The_pieces_are_the_text_again() =>
        Gen.OneOf(Gen.String, Gen.Const(Sha), Gen.Const(" ")).Array[0, 8].Select(string.Concat)
            .Sample(text => Assert.Equal(text, string.Concat(ShaText.Split(text).Select(part => part.Text))));
}
