using System.Text.Json;
using DbDashboard.Core.Model;
using DiffPlex;
using DiffPlex.Chunkers;

namespace DbDashboard.Core.Drift.Diffing;

/// <summary>What is live against what it would be after a sync, as Argo CD compares them, line by line.</summary>
/// <param name="IsCut">A side is larger than the caps: what is behind them is not here.</param>
/// <param name="IsUnreadable">What Argo CD sent is no JSON, or nested too deep: nothing is known of the difference.</param>
public sealed record StateDiff(ResourceKey Key, EquatableList<DiffChunk> Chunks, bool IsCut, bool IsUnreadable = false)
{
    public static StateDiff Of(ManagedResource resource)
    {
        try
        {
            using var live = ResourceDrifts.Parse(resource.NormalizedLive);
            using var wanted = ResourceDrifts.Parse(resource.PredictedLive);
            var (mask, table) = (new SecretMask(resource.Key.GroupKind), new LineTable());
            var (left, right) = (Write(live, mask, table), Write(wanted, mask, table));
            return new(resource.Key, Chunk(left.Lines, right.Lines), left.IsCut || right.IsCut);
        }
        catch (JsonException)
        {
            return new(resource.Key, [], IsCut: false, IsUnreadable: true);
        }
    }

    private static StateWriter Write(JsonDocument? state, SecretMask mask, LineTable table)
    {
        var writer = new StateWriter(mask, table);
        return state is null ? writer : writer.Write(state.RootElement);
    }

    private static EquatableList<DiffChunk> Chunk(IReadOnlyList<StateLine> live, IReadOnlyList<StateLine> wanted)
    {
        var chunks = new List<DiffChunk>();
        var (left, right) = (0, 0);
        foreach (var block in Differ.Instance.CreateDiffs(Identities(live), Identities(wanted), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks)
        {
            Add(false, block.DeleteStartA - left, block.InsertStartB - right);
            Add(true, block.DeleteCountA, block.InsertCountB);
        }

        Add(false, live.Count - left, wanted.Count - right);
        return chunks.ToEquatableList();

        void Add(bool changed, int removed, int added)
        {
            if (removed + added > 0)
            {
                chunks.Add(new(changed, live.Skip(left).Take(removed).ToEquatableList(), wanted.Skip(right).Take(added).ToEquatableList()));
            }

            (left, right) = (left + removed, right + added);
        }
    }

    // Lines are compared by their numbers: what a line hides counts, and is not in any text.
    private static string Identities(IEnumerable<StateLine> lines) => string.Join('\n', lines.Select(line => line.Identity));
}
