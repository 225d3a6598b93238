using DbDashboard.Core.Rendering.Globs;

namespace DbDashboard.Core.Tests.Rendering.Globs;

public sealed class GlobAdviceTests
{
    [Theory]
    [InlineData("*.yaml")]
    [InlineData("{agent-docs-*.yaml,*general.yaml}")]
    [InlineData(null)]
    [InlineData("")]
    public void An_ordinary_pattern_needs_no_word(string? pattern) => Assert.Null(GlobAdvice.Of(pattern, include: true, recurse: false));

    [Theory]
    [InlineData("[a", true, "takes no file at all")]
    [InlineData("[a", false, "excludes nothing")]
    public void A_pattern_that_is_not_valid_says_what_Argo_CD_does_then(string pattern, bool include, string words) =>
        Assert.Contains(words, GlobAdvice.Of(pattern, include, recurse: false), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.yaml,b.yaml", "braces")]
    [InlineData("{a.yaml, b.yaml}", "blank after a comma")]
    [InlineData("*.yaml ", "blank at its end")]
    [InlineData("!a.yaml", "no negation")]
    [InlineData("[^ab].yaml", "[!ab]")]
    [InlineData("./a.yaml", "begin without")]
    [InlineData(@".*\.yaml", "no regular expression")]
    [InlineData("**/*.yaml", "needs a folder")]
    [InlineData("sub/*.yaml", "Sub-directories are not read")]
    public void A_pattern_that_reads_like_something_else_says_so(string pattern, string words) =>
        Assert.Contains(words, GlobAdvice.Of(pattern, include: true, recurse: false), StringComparison.Ordinal);

    [Fact]
    public void With_sub_directories_a_path_is_fine() => Assert.Null(GlobAdvice.Of("sub/*.yaml", include: true, recurse: true));

    [Fact]
    public void A_pattern_that_is_too_long_is_unknown() =>
        Assert.StartsWith("What it takes is unknown", GlobAdvice.Of(new string('a', 10_000), include: true, recurse: false), StringComparison.Ordinal);
}
