using System.Text;

namespace DbDashboard.Core.Rendering;

/// <summary>A patch that <c>git apply</c> takes, of one place in one file.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Null when nothing differs.</summary>
    public static string? Of(string path, string before, string after)
    {
        if (before == after)
        {
            return null;
        }

        var (old, now) = (Lines(before), Lines(after));
        var same = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = Enumerable.Reverse(old).Zip(Enumerable.Reverse(now)).Take(Math.Min(old.Count, now.Count) - same).TakeWhile(pair => pair.First == pair.Second).Count();
        var (from, below) = (Math.Max(0, same - Context), Math.Min(tail, Context));
        var text = new StringBuilder($"--- a/{path}\n+++ b/{path}\n");
        text.Append($"@@ -{from + 1},{old.Count - tail + below - from} +{from + 1},{now.Count - tail + below - from} @@\n");
        Append(text, ' ', old.Skip(from).Take(same - from));
        Append(text, '-', old.Take(old.Count - tail).Skip(same));
        Append(text, '+', now.Take(now.Count - tail).Skip(same));
        Append(text, ' ', old.Skip(old.Count - tail).Take(below));
        return text.ToString();
    }

    /// <summary>Each with its line break; the last one of a file may have none.</summary>
    private static List<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line + "\n").ToList();
        lines[^1] = lines[^1][..^1];
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static void Append(StringBuilder text, char sign, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(sign).Append(line).Append(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
        }
    }
}
