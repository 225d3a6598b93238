using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>Words that several rules say.</summary>
internal static class Words
{
    /// <summary>What a node is, with its article.</summary>
    public static string TypeOf(LintNode node) => node.Kind switch
    {
        LintNodeKind.Mapping => "a mapping",
        LintNodeKind.Sequence => "a list",
        LintNodeKind.Number => "a number",
        LintNodeKind.Boolean => "a boolean",
        LintNodeKind.Null => "empty",
        _ => "a text",
    };

    /// <summary>As people list things: <c>a, b and c</c>; of more than eight the rest are counted.</summary>
    public static string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count switch
        {
            0 => "none",
            1 => all[0],
            > 8 => $"{string.Join(", ", all.Take(8))} and {all.Count - 8} more",
            _ => $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}",
        };
    }
}
