using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Patches;

/// <summary>
/// Writes another filter into the text of an Application manifest, line by line, so that comments and order stay. It knows
/// block style only; what it made has to be read again and compared, and is thrown away when it says something else.
/// </summary>
internal sealed class FilterEditing(List<string> lines, int begin, int end)
{
    private static readonly string[] Members = ["include", "exclude", "recurse"];

    /// <summary>The text with the filter; null when its style is another one.</summary>
    /// <param name="line">1-based line where the Application's document begins.</param>
    public static string? Edit(string text, int line, DirectoryOptions filter)
    {
        var lines = text.Split('\n').ToList();
        var next = lines.FindIndex(Math.Min(line, lines.Count), l => l.StartsWith("---", StringComparison.Ordinal));
        var editing = new FilterEditing(lines, Math.Max(line - 1, 0), next < 0 ? lines.Count : next);
        return editing.Write(filter) ? string.Join('\n', lines) : null;
    }

    private bool Write(DirectoryOptions filter)
    {
        var spec = Child(begin, end, -1, "spec");
        var source = spec is { } s ? Child(s + 1, EndOf(s), Indent(lines[s]), "source") : null;
        if (source is not { } at || !IsBlock(lines[at], "source"))
        {
            return false;
        }

        return Child(at + 1, EndOf(at), Indent(lines[at]), "directory") is { } directory ? Change(directory, filter) : Insert(at, filter);
    }

    private bool Change(int directory, DirectoryOptions filter)
    {
        var (indent, last) = (Indent(lines[directory]), EndOf(directory));
        if (!IsBlock(lines[directory], "directory"))
        {
            return false;
        }

        var inner = new string(' ', directory + 1 < last ? Indent(lines[directory + 1]) : indent + 2);
        foreach (var member in Members)
        {
            if (Child(directory + 1, EndOf(directory), indent, member) is { } old)
            {
                lines.RemoveAt(old);
            }
        }

        lines.InsertRange(directory + 1, Written(filter, inner));
        if (EndOf(directory) == directory + 1)
        {
            lines[directory] = lines[directory].TrimEnd() + " {}";
        }

        return true;
    }

    private bool Insert(int source, DirectoryOptions filter)
    {
        var inner = source + 1 < EndOf(source) ? Indent(lines[source + 1]) : Indent(lines[source]) + 2;
        var after = Child(source + 1, EndOf(source), Indent(lines[source]), "path") ?? source;
        var pad = new string(' ', inner);
        lines.InsertRange(after + 1, Written(filter, pad + "  ").Prepend(pad + "directory:"));
        return true;
    }

    private static IEnumerable<string> Written(DirectoryOptions filter, string pad)
    {
        if (filter.Include is { Length: > 0 } include)
        {
            yield return $"{pad}include: {Quoted(include)}";
        }

        if (filter.Exclude is { Length: > 0 } exclude)
        {
            yield return $"{pad}exclude: {Quoted(exclude)}";
        }

        if (filter.Recurse)
        {
            yield return $"{pad}recurse: true";
        }
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The line of a mapping's member: the first ones that are deeper than their parent give the depth.</summary>
    private int? Child(int from, int to, int parent, string name)
    {
        var depth = Enumerable.Range(from, Math.Max(0, Math.Min(to, lines.Count) - from)).Where(i => !IsEmpty(lines[i])).Select(i => Indent(lines[i])).FirstOrDefault(indent => indent > parent, -1);
        for (var i = from; i < to && i < lines.Count; i++)
        {
            if (!IsEmpty(lines[i]) && Indent(lines[i]) == depth && lines[i].AsSpan(depth).StartsWith(name + ":", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The line after the last one that belongs to it.</summary>
    private int EndOf(int line)
    {
        var last = line;
        for (var i = line + 1; i < lines.Count && (IsEmpty(lines[i]) || Indent(lines[i]) > Indent(lines[line])); i++)
        {
            last = IsEmpty(lines[i]) ? last : i;
        }

        return last + 1;
    }

    private static bool IsBlock(string line, string name)
    {
        var rest = line.TrimStart()[(name.Length + 1)..].TrimStart();
        return rest.Length == 0 || rest[0] is '#' or '\r';
    }

    private static bool IsEmpty(string line) => line.AsSpan().TrimStart() is [] or ['#', ..] or ['-', '-', '-', ..];

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;
}
