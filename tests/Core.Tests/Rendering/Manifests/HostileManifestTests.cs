using System.Text;
using CsCheck;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Tests.Rendering.Manifests;

public sealed class HostileManifestTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Const("kind: A\n"), Gen.Const("- "), Gen.Const("\n"), Gen.Const("  "), Gen.Const("a: "), Gen.Const("&x "), Gen.Const("*x"), Gen.Const("<<: "), Gen.Const("\""),
        Gen.Const("'"), Gen.Const("{"), Gen.Const("}"), Gen.Const("["), Gen.Const("]"), Gen.Const(","), Gen.Const(":"), Gen.Const("? "), Gen.Const("|\n"), Gen.Const(">-\n"), Gen.Const("!t "),
        Gen.Const("---\n"), Gen.Const("...\n"), Gen.Const("%YAML 1.1\n"), Gen.Const("\t"), Gen.Const("#c\n"), Gen.Const("\0"), Gen.Const("\uFEFF"), Gen.Const("1e"), Gen.Const("items: "), Gen.Const("metadata: "), Gen.Const("apiVersion: v1\n"))
        .Array[0, 14].Select(parts => string.Concat(parts));

    [Fact]
    public void Aliases_that_multiply_are_over_the_cap()
    {
        var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append($"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        Assert.NotNull(Read("a.yaml", bomb.ToString()).Unknown);
    }

    [Theory]
    [InlineData("a.yaml", "[")]
    [InlineData("a.yaml", "{a: ")]
    [InlineData("a.json", "{\"a\":")]
    [InlineData("a.jsonnet", "[")]
    public void Deep_nesting_is_over_the_cap(string path, string part) =>
        Assert.Contains("nests deeper", Read(path, string.Concat(Enumerable.Repeat(part, 5_000))).Unknown, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void Of_two_equal_keys_the_last_counts(string path) =>
        Assert.Equal("two", Assert.Single(Read(path, """{"kind":"A","metadata":{"name":"one"},"metadata":{"name":"two"}}""").Objects).Key.Name);

    [Theory]
    [InlineData("""{"kind":"A","x":"\ud800"}""")]
    [InlineData("""{"kind":"A","x":NaN}""")]
    [InlineData("""{"kind":"A","x":1e999}""")]
    public void Values_that_are_no_JSON_are_answered(string text)
    {
        var read = Read("a.json", text);

        Assert.Empty(read.Objects);
        Assert.NotNull(read.Unknown ?? read.Error);
    }

    [Fact]
    public void A_tag_of_a_class_is_plain_text() =>
        Assert.Contains("\"x\":\"ls\"", Assert.Single(Read("a.yaml", "kind: A\nmetadata: {name: a}\nx: !!System.Diagnostics.Process ls\n").Objects).Json, StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_answered_without_an_exception() =>
        Gen.Select(Gen.OneOf(Gen.Const("a.yaml"), Gen.Const("a.json"), Gen.Const("a.jsonnet")), Text).Sample((path, text) => Read(path, text) is not null, iter: 20_000);

    [Fact]
    public void A_file_over_the_size_is_unknown() =>
        Assert.NotNull(ManifestReader.Read("a.yaml", new byte[ManifestLimits.MaxBytes + 1]).Unknown);

    private static ParsedFile Read(string path, string text) => ManifestReader.Read(path, Encoding.UTF8.GetBytes(text));
}
