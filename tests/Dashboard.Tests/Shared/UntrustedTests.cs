using Bunit;
using CsCheck;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Tests.Shared;

public sealed class UntrustedTests : PageContext
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u202Eb", "a‹U+202E›b")]
    [InlineData("zero\u200Bwidth\uFEFF", "zero‹U+200B›width‹U+FEFF›")]
    [InlineData("two\nlines\tand \u001B[31mred", "two lines and ‹U+001B›[31mred")]
    [InlineData(null, "")]
    public void Marks_what_cannot_be_seen(string? raw, string shown) => Assert.Equal(shown, Untrusted.Name(raw));

    [Fact]
    public void Messages_keep_their_lines() => Assert.Equal("one\ntwo", Untrusted.Message("one\ntwo"));

    [Fact]
    public void Nothing_is_longer_than_its_cap()
    {
        Assert.EndsWith("… (cut)", Untrusted.Name(new('x', 1_000_000)), StringComparison.Ordinal);
        Gen.String.Sample(text => Untrusted.Name(text).Length <= Untrusted.NameCap + 20);
    }

    [Fact]
    public void Half_a_character_is_shown_as_unreadable_and_breaks_nothing() => Assert.Equal("a\uFFFDb", Untrusted.Name("a\uD800b"));

    [Theory]
    [InlineData("https://argocd.example/x?y=1", "https://argocd.example/x?y=1")]
    [InlineData("HTTP://argocd.example", "http://argocd.example/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" JaVa\tScRiPt:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("vbscript:x", null)]
    [InlineData("//evil.example", null)]
    [InlineData("https:evil.example", null)]
    [InlineData("https://", null)]
    [InlineData("https://argocd.example@evil.example/", null)]
    [InlineData("/relative", null)]
    [InlineData(null, null)]
    public void Only_plain_web_addresses_become_links(string? raw, string? address) => Assert.Equal(address, SafeAddress.HttpOrNull(raw));

    [Fact]
    public void What_is_no_web_address_stays_text()
    {
        var link = Render<ExternalLink>(parameters => parameters.Add(l => l.Href, "javascript:alert(1)").AddChildContent("press me"));
        Assert.Empty(link.FindAll("a"));
        Assert.Equal("press me", link.Find("span").TextContent);
    }

    [Fact]
    public void A_link_out_neither_tells_where_from_nor_hands_over_the_window()
    {
        var link = Render<ExternalLink>(parameters => parameters.Add(l => l.Href, "https://argocd.example").AddChildContent("Argo CD")).Find("a");
        Assert.Equal("noopener noreferrer", link.GetAttribute("rel"));
    }
}
