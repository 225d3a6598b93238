using System.Text.RegularExpressions;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Architecture;

/// <summary>The table of hostile input in docs/security.md names tests that are there.</summary>
public sealed partial class HostileInputTableTests
{
    private static readonly IReadOnlyList<string> Rows = [.. File.ReadAllLines(Path.Combine(TestTree.Root, "docs", "security.md")).Where(line => Row().IsMatch(line))];

    /// <summary>There are none yet.</summary>
    private const int Webhooks = 46;

    [Fact]
    public void Every_number_from_1_to_54_has_a_row_but_that_of_webhooks() =>
        Assert.Equal(Enumerable.Range(1, 54).Where(n => n != Webhooks).Select(n => $"{n}"), Rows.Select(row => row.Split('|')[1].Trim()));

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
