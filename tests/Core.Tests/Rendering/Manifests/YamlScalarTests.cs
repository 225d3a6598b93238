using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Tests.Rendering.Manifests;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("on", "true")]
    [InlineData("No", "false")]
    [InlineData("y", "true")]
    [InlineData("~", "null")]
    [InlineData("0x10", "16")]
    [InlineData("010", "8")]
    [InlineData("08", "8")]
    [InlineData("0b11", "3")]
    [InlineData("1_000", "1000")]
    [InlineData("-5", "-5")]
    [InlineData("+5", "5")]
    [InlineData("1.10", "1.1")]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData(".5", "0.5")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("2026-01-01", "\"2026-01-01\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("10Gi", "\"10Gi\"")]
    [InlineData("-", "\"-\"")]
    [InlineData("e3", "\"e3\"")]
    [InlineData("0x", "\"0x\"")]
    public void Plain_scalars_mean_what_they_mean_to_Kubernetes_tools(string text, string json) =>
        Assert.Equal(json, CanonicalJson.Write(YamlScalar.Resolve(text)));
}
