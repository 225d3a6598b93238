using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Patches;

/// <summary>
/// Writes another filter into the text of an Application manifest, line by line, so that comments and order stay. It knows
/// block style only; what it made has to be read again and compared, and is thrown away when it says something else.
/// </summary>
internal sealed class FilterEditing(List<string> lines, int begin, int end)
{
    /// <summary>The text with the filter; null when its style is another one.</summary>
    /// <param name="line">1-based line where the Application's document begins.</param>
    /// <param name="present">The filter that the text says now: what stays the same is not touched.</param>
    public static string? Edit(string text, int line, DirectoryOptions present, DirectoryOptions filter)
    {
        var lines = text.Split('\n').ToList();
        var next = lines.FindIndex(Math.Min(line, lines.Count), l => l.StartsWith("---", StringComparison.Ordinal));
        var editing = new FilterEditing(lines, Math.Max(line - 1, 0), next < 0 ? lines.Count : next);
        return editing.Write(Members(present, filter)) ? string.Join('\n', lines) : null;
    }

    private bool Write(List<Member> members)
    {
        var spec = Child(begin, end, -1, "spec");
        var source = spec is { } s ? Child(s + 1, EndOf(s), Indent(lines[s]), "source") : null;
        if (source is not { } at || !IsBlock(lines[at], "source"))
        {
            return false;
        }

        return Child(at + 1, EndOf(at), Indent(lines[at]), "directory") is { } directory ? Change(directory, members) : Insert(at, members);
    }

    private bool Change(int directory, List<Member> members)
    {
        var (indent, end) = (Indent(lines[directory]), EndOf(directory));
        if (!IsBlock(lines[directory], "directory"))
        {
            return false;
        }

        var pad = new string(' ', directory + 1 < end ? Indent(lines[directory + 1]) : indent + 2);
        foreach (var member in members.Where(m => m.Before != m.After))
        {
            Set(directory, member, pad);
        }

        if (EndOf(directory) == directory + 1)
        {
            lines[directory] = lines[directory].TrimEnd() + " {}";
        }

        return true;
    }

    private void Set(int directory, Member member, string pad)
    {
        var place = Child(directory + 1, EndOf(directory), Indent(lines[directory]), member.Name);
        if (place is { } old)
        {
            lines.RemoveAt(old);
        }

        if (member.After is { } value)
        {
            lines.Insert(place ?? EndOf(directory), $"{pad}{member.Name}: {value}");
        }
    }

    private bool Insert(int source, List<Member> members)
    {
        var inner = source + 1 < EndOf(source) ? Indent(lines[source + 1]) : Indent(lines[source]) + 2;
        var after = Child(source + 1, EndOf(source), Indent(lines[source]), "path") ?? source;
        var pad = new string(' ', inner);
        lines.InsertRange(after + 1, members.Where(m => m.After is not null).Select(m => $"{pad}  {m.Name}: {m.After}").Prepend(pad + "directory:"));
        return true;
    }

    private static List<Member> Members(DirectoryOptions present, DirectoryOptions filter) =>
    [
        new("include", Quoted(present.Include), Quoted(filter.Include)),
        new("exclude", Quoted(present.Exclude), Quoted(filter.Exclude)),
        new("recurse", present.Recurse ? "true" : null, filter.Recurse ? "true" : null),
    ];

    private static string? Quoted(string? text) => string.IsNullOrEmpty(text) ? null : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

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

    /// <param name="After">As it is to be written; null: not at all.</param>
    private sealed record Member(string Name, string? Before, string? After);
}
