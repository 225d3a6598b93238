namespace DbDashboard.Sandbox.Tests.Truth;

public sealed class WriteTests(NewWrites now, OldWrites before) : IClassFixture<NewWrites>, IClassFixture<OldWrites>
{
    private const string Accepted = "WriteDifferences.txt";

    [Fact]
    public void Writes_are_answered_and_done_as_recorded() => AssertSame(now.Differences);

    [Fact]
    public void Writes_are_answered_and_done_as_2_14_recorded() => AssertSame(before.Differences);

    [Fact]
    public void Lists_no_difference_that_no_longer_occurs()
    {
        var all = now.Differences.Concat(before.Differences).ToList();
        var gone = AcceptedDifference.All(Accepted).Where(one => !all.Exists(difference => one.Covers(PathOf(difference)))).Select(one => one.Pattern).ToList();
        Assert.True(gone.Count == 0, string.Join('\n', gone));
    }

    private static void AssertSame(List<string> differences)
    {
        var accepted = AcceptedDifference.All(Accepted);
        var others = differences.Where(difference => !accepted.Any(one => one.Covers(PathOf(difference)))).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others.Take(80)));
    }

    private static string PathOf(string difference) => difference[..difference.IndexOf(": ", StringComparison.Ordinal)];
}
