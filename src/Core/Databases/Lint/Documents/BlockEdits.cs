using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>Changes of whole blocks, for <see cref="Edits"/>.</summary>
internal static class BlockEdits
{
    /// <summary>One line in place of a mapping or sequence that stands on lines of its own below its key.</summary>
    public static EquatableList<TextEdit> Inline(LintNode block, string yaml)
    {
        var source = block.Source;
        if (block.IsShared || block.KeyNode is not { } key || block.Children.Count == 0)
        {
            return [];
        }

        var from = source.NextLine(key.End);
        return block.Start >= from ? [new(source.Text.IndexOf(':', key.End) + 1, 0, " " + yaml), new(from, source.NextLine(block.End) - from, "")] : [];
    }

    /// <summary>Takes a whole document out of a file of several; nothing when it is the only one.</summary>
    public static EquatableList<TextEdit> RemoveDocument(LintNode root)
    {
        if (root.Parent is not null)
        {
            return Edits.Remove(root);
        }

        var text = root.Source.Text;
        var next = Separator(text, root.End);
        var before = root.Start == 0 ? -1 : text.LastIndexOf("\n---", root.Start - 1, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : text.StartsWith("---", StringComparison.Ordinal) ? 0 : -1;
        return (before, next) switch
        {
            ( > 0, _) => [new(before, (next ?? text.Length) - before, "")],
            (_, { } after) => [new(0, root.Source.NextLine(after), "")],
            _ => [],
        };
    }

    /// <summary>An item behind the last one of a sequence.</summary>
    public static EquatableList<TextEdit> Append(LintNode? sequence, string yaml)
    {
        if (sequence is not { IsSequence: true, IsShared: false })
        {
            return [];
        }

        if (sequence.IsFlow)
        {
            return sequence.Children.Count == 0 ? [new(sequence.Start, sequence.End - sequence.Start, $"[{yaml}]")] : [new(sequence.Children[^1].End, 0, $", {yaml}")];
        }

        var source = sequence.Source;
        var (at, indent) = (source.NextLine(sequence.End), new string(' ', source.Column(sequence.Start)));
        return source.Text[at - 1] == '\n' ? [new(at, 0, $"{indent}- {yaml}{source.LineBreak}")] : [new(at, 0, $"{source.LineBreak}{indent}- {yaml}")];
    }

    /// <summary>Lines behind the last one of a text that is written with <c>|</c>.</summary>
    public static EquatableList<TextEdit> AddTextLines(LintNode text, IReadOnlyList<string> lines)
    {
        var source = text.Source;
        if (text is not { IsBlockText: true, IsShared: false } || source.Text[text.Start] != '|' || source.NextLine(text.Start) >= text.End)
        {
            return [];
        }

        var last = source.LineStart(text.End - 1);
        var indent = source.Text[last..text.End].TakeWhile(c => c == ' ').Count();
        var added = string.Concat(lines.Select(line => $"{source.LineBreak}{new string(' ', indent)}{line}"));
        return [new(text.End, 0, added)];
    }

    private static int? Separator(string text, int from) => text.IndexOf("\n---", from, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null;
}
