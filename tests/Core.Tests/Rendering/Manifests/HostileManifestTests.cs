using System.Text;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Tests.Rendering.Manifests;

public sealed class HostileManifestTests
{
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
    public void Deep_nesting_is_over_the_cap(string path, string part)
    {
        var read = Read(path, string.Concat(Enumerable.Repeat(part, 5_000)));

        Assert.True(read.Unknown is not null || read.Error is not null || read.Ignored is not null);
    }

    [Fact]
    public void A_tag_of_a_class_is_plain_text() =>
        Assert.Contains("\"x\":\"ls\"", Assert.Single(Read("a.yaml", "kind: A\nmetadata: {name: a}\nx: !!System.Diagnostics.Process ls\n").Objects).Json, StringComparison.Ordinal);

    [Fact]
    public void A_file_over_the_size_is_unknown() =>
        Assert.NotNull(ManifestReader.Read("a.yaml", new byte[ManifestLimits.MaxBytes + 1]).Unknown);

    private static ParsedFile Read(string path, string text) => ManifestReader.Read(path, Encoding.UTF8.GetBytes(text));
}
