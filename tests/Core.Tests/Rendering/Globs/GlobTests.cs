using System.Diagnostics;
using System.Text;
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

    /// <summary>C10 24: the steps of one match are bounded, see <see cref="Glob.MatchBudget"/> for what they take; a step over the bound is the one that noticed it.</summary>
    [Theory]
    [InlineData("(a+)+$", 1, "aaaa/aaab", 100)]
    [InlineData("**/", 2000, "aaaa/aaab", 100)]
    [InlineData("{*a,b*}", 200, "aaaa/aaab", 100)]
    [InlineData("*a*a*a?b", 1, "a", 60_000)]
    [InlineData("*?*a?", 40, "aé", 5_000)]
    [InlineData("{a*,?*,*a,*aa*}{*a*,?,aa}", 6, "a", 4_000)]
    [InlineData("{a*a,*a*}?{aa,a}*z", 1, "a", 100_000)]
    [InlineData("[!b]*?", 300, "日a", 20_000)]
    public void One_match_takes_no_more_than_its_steps(string part, int times, string piece, int pieces)
    {
        var glob = Glob.Compile(string.Concat(Enumerable.Repeat(part, times)));
        var path = string.Concat(Enumerable.Repeat(piece, pieces));
        var work = new GlobWork(int.MaxValue);

        var answer = glob.Match(path, work);

        Assert.InRange(work.Spent, 0, Glob.MatchBudget + (3 * Encoding.UTF8.GetByteCount(path)) + 1);
        Assert.True(work.Spent <= Glob.MatchBudget || answer == GlobAnswer.Unknown);
    }

    /// <summary>A part that is long is charged for its length at each place where it is tried: this took a second before.</summary>
    [Fact]
    public void A_row_of_long_parts_is_charged_for_what_it_reads()
    {
        var glob = Glob.Compile("*" + new string('a', 3_000) + "?" + new string('a', 900) + "?b*");
        var work = new GlobWork(int.MaxValue);

        Assert.Equal(GlobAnswer.Unknown, glob.Match(new string('a', 60_000), work));
        Assert.InRange(work.Spent, Glob.MatchBudget, Glob.MatchBudget + 60_000);
    }

    [Fact]
    public void What_people_write_takes_a_small_part_of_the_steps()
    {
        var work = new GlobWork(int.MaxValue);
        foreach (var pattern in (string[])["{agent-docs-*.yaml,*general.yaml,questdb*}", "**/*.yaml", "{a,b,c}/{dev,prod}/**/*-{1,2,3}.y{a,}ml", "*"])
        {
            Glob.Compile(pattern).Match("infra/gitops/databases/europe-west1/production/postgres-general-instance-042.yaml", work);
        }

        Assert.InRange(work.Spent, 1, Glob.MatchBudget / 10);
    }
}
