using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Planning;

namespace DbDashboard.Core.Tests.Actions.Planning;

public sealed class TypedCheckTests
{
    [Fact]
    public void Every_name_code_point_by_code_point_passes() => Assert.Null(Problem(["pg-general", "redis"], "redis", "pg-general"));

    [Fact]
    public void Nothing_to_type_passes() => Assert.Null(Problem([]));

    [Fact]
    public void What_is_missing_is_named() => Assert.Equal("Type redis: nothing is sent without.", Problem(["pg", "redis"], "pg"));

    [Fact]
    public void Nothing_typed_names_all() => Assert.Equal("Type pg and redis: nothing is sent without.", Problem(["pg", "redis"]));

    [Theory]
    [InlineData("p\u0433-general", "U+0433")]
    [InlineData("\u0440g-general", "U+0440")]
    [InlineData("pg\u2010general", "U+2010")]
    [InlineData("\uFF50g-general", "U+FF50")]
    public void What_only_looks_like_it_is_refused_and_said(string typed, string code) =>
        Assert.Equal($"'{typed}' has a character that only looks like one of pg-general ({code}): type it by hand.", Problem(["pg-general"], typed));

    [Theory]
    [InlineData("pg\u200B-general", "U+200B")]
    [InlineData("pg-general\u200D", "U+200D")]
    [InlineData("\u202Epg-general", "U+202E")]
    [InlineData("pg-\u2066general", "U+2066")]
    [InlineData("pg-general\uFEFF", "U+FEFF")]
    [InlineData("pg\u00AD-general", "U+00AD")]
    [InlineData("pg-general\0", "U+0000")]
    [InlineData("pg-general\uFE0F", "U+FE0F")]
    public void What_does_not_show_is_refused_and_said(string typed, string code)
    {
        var problem = Problem(["pg-general"], typed);

        Assert.Contains(code == "U+0000" ? "is not pg-general" : $"has a character that does not show ({code}): type pg-general by hand.", problem);
        Assert.DoesNotContain(typed, problem);
    }

    [Theory]
    [InlineData(" pg-general")]
    [InlineData("pg-general ")]
    public void A_space_around_it_is_said(string typed) => Assert.Contains("has a space before or after the name: type pg-general alone.", Problem(["pg-general"], typed));

    [Theory]
    [InlineData("PG-general")]
    [InlineData("pg-generall")]
    [InlineData("pg-genera")]
    public void Anything_else_is_not_it(string typed) => Assert.Equal($"'{typed}' is not pg-general: type it exactly so.", Problem(["pg-general"], typed));

    [Fact]
    public void A_long_text_is_cut() => Assert.True(Problem(["pg"], new string('x', 100_000))!.Length < 300);

    private static string? Problem(string[] needed, params string[] typed) =>
        TypedCheck.Problem(new Confirmation(Risk.High, true, [.. needed], null, "Delete"), new Confirmed("because", [.. typed]));
}
