namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>A line of a list of differences: a pattern (* is any text) over <c>file path</c>, and why it may differ.</summary>
internal sealed record AcceptedDifference(string Pattern, string Reason)
{
    public static IReadOnlyList<AcceptedDifference> All(string file = "Differences.txt") =>
        [.. File.ReadLines(Path.Combine(Testing.TestTree.Folder("Sandbox.Tests"), "Truth", file)).Select(line => line.Split('\t')).Select(parts => new AcceptedDifference(parts[0], parts[1]))];

    public bool Covers(string difference)
    {
        var parts = Pattern.Split('*');
        if (!difference.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var found = difference.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return Pattern.EndsWith('*') || at == difference.Length;
    }
}
