using System.Text.Json.Nodes;
using CsCheck;
using DbDashboard.Core.Actions.Requests;

namespace DbDashboard.Core.Tests.Actions.Requests;

public sealed class GoJsonTests
{
    [Theory]
    [InlineData(">=1.2.0 <2", """
        "\u003e=1.2.0 \u003c2"
        """)]
    [InlineData("a+b'c&d/é", """
        "a+b'c\u0026d/é"
        """)]
    [InlineData("q\"\\\n\t\u0001\u2028", """
        "q\"\\\n\t\u0001\u2028"
        """)]
    public void Texts_are_escaped_as_Go_escapes_them(string text, string expected) => Assert.Equal(expected, GoJson.Write(text));

    [Fact]
    public void It_means_the_same() => Gen.Select(SomeApplications.Any, Gen.String).Sample((application, text) =>
    {
        application["spec"]!["x"] = new JsonArray(text.CanBeJson() ? text : "", 1, 2.50m, true, null);
        Assert.True(JsonNode.DeepEquals(application, JsonNode.Parse(GoJson.Write(application))));
    });
}

file static class Texts
{
    /// <summary>No half of a surrogate pair: no JSON can carry that.</summary>
    public static bool CanBeJson(this string text) => !text.Any(char.IsSurrogate);
}
