using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Small pieces of sentences.</summary>
public static class Words
{
    /// <summary>Names in a sentence: <c>a</c>, <c>a and b</c>, <c>a, b and 4 more</c>.</summary>
    public static string Names(IEnumerable<string> names, int most = 6)
    {
        var all = names.Distinct().ToList();
        if (all.Count > most)
        {
            return $"{string.Join(", ", all.Take(most - 1))} and {all.Count - most + 1} more";
        }

        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary><c>1 object</c>, <c>3 objects</c>.</summary>
    public static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    /// <summary>How long ago, in the largest unit that says enough: <c>14 min ago</c>, <c>3 h ago</c>, <c>2 d ago</c>.</summary>
    public static string Age(DateTimeOffset now, DateTimeOffset at) => (now - at) switch
    {
        { TotalSeconds: < 5 } => "just now",
        { TotalMinutes: < 1 } age => $"{(int)age.TotalSeconds} s ago",
        { TotalHours: < 1 } age => $"{(int)age.TotalMinutes} min ago",
        { TotalDays: < 2 } age => $"{(int)age.TotalHours} h ago",
        var age => $"{(int)age.TotalDays} d ago",
    };

    /// <summary><c>bf4f9cf by Linus Data, 3 d ago</c>.</summary>
    public static string Commit(GitCommit commit, DateTimeOffset now) => $"{commit.ShortId} by {Cap(commit.Author, 60)}, {Age(now, commit.At)}";

    /// <summary>The first seven characters of a commit id; other revisions as they are.</summary>
    public static string Short(string revision) => GitRef.IsCommitId(revision) ? revision[..7] : Cap(revision, 120);

    /// <summary>The repository as people call it: the last part of its address.</summary>
    public static string Repository(string url) => Cap(url.TrimEnd('/').Split('/', ':')[^1], 120);

    /// <summary>One line, at most <paramref name="length"/> characters: texts from outside are untrusted.</summary>
    public static string Cap(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= length ? line : line[..(length - 1)] + "…";
    }

    /// <summary>Ends with exactly one full stop; three of them in cited words are one sign.</summary>
    public static string Sentence(string text) => text.Contains("...", StringComparison.Ordinal) ? Sentence(text.Replace("...", "…"))
        : text.TrimEnd('.', ' ', '…') is var cut && text.EndsWith('…') ? cut + "…." : text.TrimEnd('.', ' ', ':', ';', ',') + ".";
}
