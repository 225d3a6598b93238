namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Finds names that were probably meant.</summary>
internal static class Nearest
{
    private const int MaxLength = 200;
    private const int MaxNames = 5_000;

    /// <summary>At most three names that are near, the nearest first; none when nothing is near.</summary>
    public static IReadOnlyList<string> Names(string wanted, IEnumerable<string> names)
    {
        if (wanted.Length > MaxLength)
        {
            return [];
        }

        return [.. names.Where(n => n.Length <= MaxLength).Take(MaxNames)
            .Select(n => (Name: n, Distance: Score(wanted.ToLowerInvariant(), n.ToLowerInvariant())))
            .Where(n => n.Distance <= Math.Max(2, wanted.Length / 3))
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Take(3).Select(n => n.Name)];
    }

    private static int Score(string wanted, string name) =>
        name.StartsWith(wanted, StringComparison.Ordinal) || name.EndsWith("/" + wanted, StringComparison.Ordinal) || wanted.EndsWith("/" + name, StringComparison.Ordinal)
            ? 1
            : Distance(wanted, name);

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
