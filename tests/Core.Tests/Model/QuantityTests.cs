using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Model;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("500m", "0.5", "m")]
    [InlineData("1.5Gi", "1610612736", "Gi")]
    [InlineData("1e3", "1000", "e")]
    [InlineData("12E", "12000000000000000000", "E")]
    [InlineData("-2", "-2", "")]
    public void A_number_and_its_suffix(string text, string value, string suffix) =>
        Assert.Equal(new Quantity(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), suffix), Quantity.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lots")]
    [InlineData("1Kb")]
    [InlineData("1,000")]
    [InlineData("100000000000Ei")]
    [InlineData("99999999999999999999999999999999999999999")]
    public void What_is_none_or_cannot_be_held_exactly_is_none(string? text) => Assert.Null(Quantity.Parse(text));

    [Theory]
    [InlineData("1Gi", "1025Mi", true)]
    [InlineData("1Gi", "1024Mi", false)]
    [InlineData("1G", "1Gi", true)]
    [InlineData("lots", "1Gi", false)]
    public void Sizes_are_compared_by_what_they_stand_for(string one, string other, bool isLess) => Assert.Equal(isLess, Quantity.IsLess(one, other));
}
