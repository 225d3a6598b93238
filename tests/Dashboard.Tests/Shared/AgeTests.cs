using Bunit;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Shared;

public sealed class AgeTests : PageContext
{
    [Theory]
    [InlineData(0, "just now")]
    [InlineData(-90, "just now")]
    [InlineData(59, "59 s ago")]
    [InlineData(14 * 60, "14 min ago")]
    [InlineData(3600, "1 h ago")]
    [InlineData(3 * 3600 + 300, "3 h 5 min ago")]
    [InlineData(76 * 3600, "3 d 4 h ago")]
    [InlineData(12 * 86400 + 3600, "12 d ago")]
    public void Reads_as_people_say_it_and_never_in_the_future(int seconds, string words) =>
        Assert.Equal(words, AgeText.Ago(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void The_exact_time_is_on_hover_and_in_what_is_read_aloud()
    {
        var time = Render<Age>(age => age.Add(a => a.At, Some.Moment - TimeSpan.FromMinutes(14))).Find("time");
        Assert.Equal("2026-03-01 11:46:00 UTC", time.GetAttribute("title"));
        Assert.Equal("14 min ago, 2026-03-01 11:46:00 UTC", time.TextContent);
    }

    [Fact]
    public void Grows_older_on_the_open_page_and_renders_only_when_its_words_change()
    {
        var age = Render<Age>(parameters => parameters.Add(a => a.At, Some.Moment - TimeSpan.FromMinutes(14)));
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1, age.RenderCount);
        Clock.Advance(TimeSpan.FromSeconds(31));
        age.WaitForAssertion(() => Assert.StartsWith("15 min ago", age.Find("time").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_time_is_said_to_be_unknown() =>
        Assert.Equal("never", Render<Age>(age => age.Add(a => a.At, null).Add(a => a.Unknown, "never")).Find("span").TextContent);
}
