using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", "none")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    [InlineData("1 2 3 4 5 6 7 8", "1, 2, 3, 4, 5, 6, 7 and 8")]
    [InlineData("1 2 3 4 5 6 7 8 9 10", "1, 2, 3, 4, 5, 6, 7, 8 and 2 more")]
    public void Things_are_listed_as_people_do(string words, string list) => Assert.Equal(list, Words.List(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("{}", "a mapping")]
    [InlineData("[]", "a list")]
    [InlineData("1", "a number")]
    [InlineData("true", "a boolean")]
    [InlineData("null", "empty")]
    [InlineData("'1'", "a text")]
    public void A_node_is_called(string yaml, string word) => Assert.Equal(word, Words.TypeOf(LintFiles.Read("a.yaml", $"a: {yaml}\n").Roots[0]["a"]!));
}
