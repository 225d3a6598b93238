using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class GitHostLinksTests
{
    private const string Repo = "https://github.com/example/platform.git";

    [Fact]
    public void Fills_file_line_commit_and_comparison()
    {
        var hosts = new GitHostLinks([]);
        Assert.Equal("https://github.com/example/platform/blob/main/a/b.yaml#L14", hosts.To(new EvidenceLink(Repo, "main", "a/b.yaml", 14))!.Url);
        Assert.Equal("https://github.com/example/platform/commit/bf4f9cf", hosts.To(new EvidenceLink(Repo, "bf4f9cf"))!.Url);
        Assert.Equal("https://github.com/example/platform/compare/main...feature/x", hosts.To(new EvidenceLink(Repo, "main", CompareWith: "feature/x"))!.Url);
    }

    [Fact]
    public void A_configured_template_comes_first_and_may_have_another_web_address()
    {
        var own = new GitHostTemplate { Prefix = "ssh://git@git.example.org/", Web = "https://code.example.org/", Commit = "{repo}/-/commit/{revision}" };
        Assert.Equal("https://code.example.org/platform/-/commit/abc", new GitHostLinks([own]).To(new EvidenceLink("ssh://git@git.example.org/platform.git", "abc"))!.Url);
    }

    [Fact]
    public void A_host_without_a_template_gives_no_link() =>
        Assert.Null(new GitHostLinks([]).To(new EvidenceLink("http://127.0.0.1:3180/platform.git", "main")));

    [Fact]
    public void Names_cannot_leave_their_place_in_the_address()
    {
        var link = new GitHostLinks([]).To(new EvidenceLink(Repo, "x?y#z{line}", "a b/../c\"<script>.yaml"));
        Assert.Equal("https://github.com/example/platform/blob/x%3Fy%23z%7Bline%7D/c%22%3Cscript%3E.yaml", link!.Url);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVa\tScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil")]
    [InlineData("https:evil")]
    [InlineData("https://user:secret@host/")]
    public void Only_web_addresses_become_links(string address) => Assert.Null(LinkOut.Create("x", address));
}
