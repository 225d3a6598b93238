using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift.Diffing;

public enum DiffPartKind
{
    /// <summary>Differs.</summary>
    Changed,

    /// <summary>Equal, and near enough to what differs to be shown with it.</summary>
    Kept,

    /// <summary>Equal and far from what differs.</summary>
    Folded,
}

/// <summary>A piece of a difference as it is shown: with the lines around what differs, and the rest folded.</summary>
public sealed record DiffPart(DiffPartKind Kind, EquatableList<StateLine> Live, EquatableList<StateLine> Wanted)
{
    /// <summary>So many equal lines stand around what differs.</summary>
    public const int Context = 3;

    public static EquatableList<DiffPart> Of(EquatableList<DiffChunk> chunks) =>
        chunks.Items.Index().SelectMany(c => Of(c.Item, isFirst: c.Index == 0, isLast: c.Index == chunks.Count - 1)).ToEquatableList();

    private static IEnumerable<DiffPart> Of(DiffChunk chunk, bool isFirst, bool isLast)
    {
        if (chunk.IsChanged)
        {
            return [new(DiffPartKind.Changed, chunk.Live, chunk.Wanted)];
        }

        var (head, tail) = (isFirst ? 0 : Context, isLast ? 0 : Context);
        return chunk.Live.Count <= head + tail + 1
            ? [Slice(chunk, DiffPartKind.Kept, 0, chunk.Live.Count)]
            : new[]
            {
                Slice(chunk, DiffPartKind.Kept, 0, head),
                Slice(chunk, DiffPartKind.Folded, head, chunk.Live.Count - head - tail),
                Slice(chunk, DiffPartKind.Kept, chunk.Live.Count - tail, tail),
            }.Where(part => part.Live.Count > 0);
    }

    private static DiffPart Slice(DiffChunk chunk, DiffPartKind kind, int from, int count) =>
        new(kind, chunk.Live.Items.Slice(from, count).ToEquatableList(), chunk.Wanted.Items.Slice(from, count).ToEquatableList());
}
