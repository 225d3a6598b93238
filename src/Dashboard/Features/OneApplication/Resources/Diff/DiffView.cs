using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources.Diff;

/// <summary>A difference as it stands on the page: blocks of lines, each field told where its lines are.</summary>
/// <param name="Elsewhere">Fields of which no line is shown: what was compared line by line is cut before them.</param>
public sealed record DiffView(EquatableList<DiffBlock> Blocks, EquatableList<FieldReport> Elsewhere)
{
    /// <param name="whole">Nothing is folded.</param>
    public static DiffView From(ResourceReport report, bool whole)
    {
        var parts = DiffPart.Of(report.Diff.Chunks);
        var left = report.Fields.Items.ToList();
        var blocks = parts.Items.Select((part, index) => Block(part, whole, left, index + 1 < parts.Count ? parts[index + 1] : null)).ToEquatableList();
        return new(blocks, left.ToEquatableList());
    }

    private static DiffBlock Block(DiffPart part, bool whole, List<FieldReport> left, DiffPart? next) => part.Kind switch
    {
        DiffPartKind.Changed => new(part.Kind, Texts(part.Live), Texts(part.Wanted), First(part), Take(left, part)),
        DiffPartKind.Folded when !whole => new(part.Kind, Texts(part.Live), Texts(part.Wanted), First(part), []) { Before = next is null ? null : Parent(First(next)) },
        _ => new(DiffPartKind.Kept, Texts(part.Live), Texts(part.Wanted), First(part), []),
    };

    /// <summary>A field is told once, at the first of its lines.</summary>
    private static EquatableList<FieldReport> Take(List<FieldReport> left, DiffPart part)
    {
        var lines = part.Live.Items.Concat(part.Wanted.Items).Select(l => l.Path).ToHashSet(StringComparer.Ordinal);
        var found = left.Where(f => lines.Contains(f.Field.Path) || lines.Any(path => path.StartsWith(f.Field.Path + "/", StringComparison.Ordinal))).ToList();
        left.RemoveAll(found.Contains);
        return found.ToEquatableList();
    }

    private static EquatableList<string> Texts(EquatableList<StateLine> lines) => lines.Items.Select(line => line.Text).ToEquatableList();

    private static string First(DiffPart part) => (part.Live.Count > 0 ? part.Live : part.Wanted)[0].Path;

    private static string? Parent(string pointer) => pointer.LastIndexOf('/') is > 0 and var slash ? FieldName.Of(pointer[..slash]) : null;
}

/// <param name="Path">JSON pointer of its first line: the block is known by it also when the lines before it change.</param>
/// <param name="Fields">The fields that begin in it.</param>
public sealed record DiffBlock(DiffPartKind Kind, EquatableList<string> Live, EquatableList<string> Wanted, string Path, EquatableList<FieldReport> Fields)
{
    /// <summary>Of folded lines: in which part of the object those stand that follow; null at its top level.</summary>
    public string? Before { get; init; }
}
