using System.Diagnostics;
using CsCheck;
using DbDashboard.Core.Rendering.Globs;

namespace DbDashboard.Core.Tests.Rendering.Globs;

public sealed class GlobTests
{
    private static readonly Gen<string> Literal = Gen.String[Gen.Char["abcxyz./-_é日"], 0, 12];
    private static readonly Gen<string> AnyPattern = Gen.String[Gen.Char["ab/.*?[]{},!-\\é"], 0, 24];

    [Fact]
    public void A_literal_pattern_matches_only_itself() =>
        Gen.Select(Literal, Literal).Sample((pattern, path) =>
            Glob.Compile(pattern).Match(path) == (pattern == path ? GlobAnswer.Yes : GlobAnswer.No));

    [Fact]
    public void A_star_matches_every_path() =>
        Literal.Sample(path => Glob.Compile("*").Match(path) == GlobAnswer.Yes);

    [Fact]
    public void Braces_of_literals_match_exactly_their_alternatives() =>
        Gen.Select(Literal.Array[2, 5], Literal).Sample((names, path) =>
            path.Length == 0 || Glob.Compile("{" + string.Join(',', names) + "}").Match(path) == (names.Contains(path) ? GlobAnswer.Yes : GlobAnswer.No));

    [Fact]
    public void Any_pattern_is_answered_without_an_exception() =>
        Gen.Select(AnyPattern, Literal).Sample((pattern, path) => Glob.Compile(pattern).Match(path) is >= GlobAnswer.No);

    [Fact]
    public void A_pattern_that_does_not_compile_matches_nothing_and_says_why()
    {
        var glob = Glob.Compile("[a-cx].yaml");

        Assert.Equal(GlobAnswer.No, glob.Match("a.yaml"));
        Assert.Equal("expected close range character", glob.Error);
    }

    [Fact]
    public void A_pattern_on_which_the_original_crashes_is_unknown() =>
        Assert.Equal(GlobAnswer.Unknown, Glob.Compile("a{").Match("a"));

    [Theory]
    [InlineData("(a+)+$", 1)]
    [InlineData("**/", 2000)]
    [InlineData("*a", 300)]
    [InlineData("*a", 4000)]
    [InlineData("{", 5000)]
    [InlineData("{a*,", 60)]
    [InlineData("{*a,b*}", 200)]
    [InlineData("{a,b}{a,c}?[!x]", 300)]
    [InlineData("?", 8000)]
    public void Hostile_patterns_end_soon(string part, int times)
    {
        var path = string.Concat(Enumerable.Repeat("aaaa/aaab", 100));
        var pattern = string.Concat(Enumerable.Repeat(part, times));
        Glob.Compile("warm*up").Match(path);
        var clock = Stopwatch.StartNew();

        Glob.Compile(pattern).Match(path);

        Assert.True(clock.ElapsedMilliseconds < 1_000, $"{clock.ElapsedMilliseconds} ms");
    }
}
