using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class CanonicalQuantityTests
{
    [Theory]
    [InlineData("2000m", "2")]
    [InlineData("1500m", "1500m")]
    [InlineData("0.5", "500m")]
    [InlineData("1.0", "1")]
    [InlineData("100000k", "100M")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1000Mi", "1000Mi")]
    [InlineData("1024", "1024")]
    [InlineData("0.5Ki", "512")]
    [InlineData("0.1Gi", "107374182400m")]
    [InlineData("0Mi", "0")]
    public void A_quantity_comes_back_in_its_shortest_form(string text, string canonical) => Assert.Equal(canonical, CanonicalQuantity.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("1e3")]
    [InlineData("lots")]
    [InlineData("1Kb")]
    [InlineData("0.1n")]
    public void Of_what_is_none_or_not_told_apart_nothing_is_said(string text) => Assert.Null(CanonicalQuantity.Of(text));
}
