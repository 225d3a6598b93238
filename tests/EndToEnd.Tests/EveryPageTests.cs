namespace DbDashboard.EndToEnd.Tests;

/// <summary>Every page at both sizes in both themes: a picture, no sideways scrolling, and nothing that axe finds.</summary>
public sealed class EveryPageTests(Reader reader) : IClassFixture<Reader>
{
    public static TheoryData<string> Names => Places.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_readable_on_a_desk_and_on_a_phone_by_day_and_by_night(string name)
    {
        await using var visitor = await reader.ComeAsync();
        await visitor.OpenAsync(Places.PathOf(name));
        var faults = await Look.AroundAsync(visitor, name);

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct()));
    }
}
