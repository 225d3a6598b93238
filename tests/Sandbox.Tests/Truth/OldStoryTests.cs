namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>The version mode 2.14 in the platform team's story.</summary>
public sealed class OldStoryTests(OldStory replay) : IClassFixture<OldStory>
{
    private const string Accepted = "OldStoryDifferences.txt";

    [Fact]
    public void Answers_as_recorded_but_for_the_listed_differences()
    {
        var accepted = AcceptedDifference.All(Accepted);
        var others = replay.Differences.Where(difference => !accepted.Any(one => one.Covers(PathOf(difference)))).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others.Take(40)));
    }

    [Fact]
    public void Lists_no_difference_that_no_longer_occurs()
    {
        var gone = AcceptedDifference.All(Accepted).Where(one => !replay.Differences.Exists(difference => one.Covers(PathOf(difference)))).Select(one => one.Pattern).ToList();
        Assert.True(gone.Count == 0, string.Join('\n', gone));
    }

    private static string PathOf(string difference) => difference[..difference.IndexOf(": ", StringComparison.Ordinal)];
}
