using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Planning;

namespace DbDashboard.Core.Tests.Actions.Planning;

public sealed class ReasonCheckTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("  INC-42: the shop is down  ")]
    [InlineData("=HYPERLINK(\"x\") stays text")]
    [InlineData("grüße aus Zürich 👩‍💻")]
    public void A_line_of_words_passes(string reason) => Assert.Null(Problem(reason));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Without_one_it_says_what_is_needed(string? reason) => Assert.Equal("A reason is needed: say in a few words why.", Problem(reason));

    [Fact]
    public void Too_short_says_how_long() => Assert.Equal("The reason is too short: say in at least 3 characters why.", Problem(" ok "));

    [Fact]
    public void Too_long_says_how_long()
    {
        Assert.Null(Problem(new string('x', 500)));
        Assert.Equal("The reason has 501 characters: 500 are the most.", Problem(new string('x', 501)));
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\ntwo")]
    [InlineData("one\u2028two")]
    public void More_than_one_line_is_refused(string reason) => Assert.Equal("The reason has more than one line: write it as one.", Problem(reason));

    [Theory]
    [InlineData("red \u001b[31malert", "U+001B")]
    [InlineData("tab\there", "U+0009")]
    [InlineData("turn \u202Eround", "U+202E")]
    [InlineData("bell\u0007", "U+0007")]
    public void What_does_not_show_is_refused(string reason, string code) => Assert.Equal($"The reason has a character that does not show ({code}): type it without.", Problem(reason));

    [Fact]
    public void What_is_no_character_is_refused()
    {
        Assert.Equal("The reason has a character that is none: type it without.", Problem("nul\0here"));
        Assert.Equal("The reason has a character that is none: type it without.", Problem($"half {(char)0xD83D} here"));
    }

    [Fact]
    public void Where_none_is_needed_none_is_asked_and_a_bad_one_is_still_refused()
    {
        Assert.Null(Problem("", required: false));
        Assert.Null(Problem("ok", required: false));
        Assert.NotNull(Problem("one\ntwo", required: false));
    }

    private static string? Problem(string? reason, bool required = true) => ReasonCheck.Problem(new Confirmation(Risk.Medium, required, [], null, "Sync"), reason);
}
