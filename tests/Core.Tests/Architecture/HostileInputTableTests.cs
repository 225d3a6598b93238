using System.Text.RegularExpressions;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Architecture;

/// <summary>The table of hostile input in docs/security.md names tests that are there.</summary>
public sealed partial class HostileInputTableTests
{
    private static readonly IReadOnlyList<string> Rows = [.. File.ReadAllLines(Path.Combine(TestTree.Root, "docs", "security.md")).Where(line => Row().IsMatch(line))];

    [Fact]
    public void Every_number_from_1_to_25_has_a_row() =>
        Assert.Equal(Enumerable.Range(1, 25).Select(n => $"{n}"), Rows.Select(row => row.Split('|')[1].Trim()));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var sources = SourceTree.Of("tests").ToLookup(file => file.FileName);
        Assert.All(Rows, row =>
        {
            var named = Named().Matches(row);
            Assert.NotEmpty(named);
            Assert.All(named, test => Assert.Contains(sources[test.Groups["class"].Value + ".cs"], file => file.Text.Contains($" {test.Groups["method"].Value}(", StringComparison.Ordinal)));
        });
    }

    [GeneratedRegex(@"^\| \d+ \|", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<class>[A-Za-z]+)\.(?<method>\w+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
