using System.Buffers;
using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// What differs between the trees of each pair, asked of <c>git diff-tree -r -z --raw --stdin</c>. A line that is no
/// object's name is printed as it came, and the answers before it with it: so a dot ends the question. Pairs behind the cap are
/// left out of the answer.
/// </summary>
internal sealed class PairsQuestion(IReadOnlyCollection<(string From, string To)> pairs) : ObjectQuestion<Dictionary<(string From, string To), TreeChanges>>
{
    /// <summary>Bytes of all differences together.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly Dictionary<(string From, string To), TreeChanges> found = [];
    private readonly ArrayBufferWriter<byte> changes = new();
    private long left = MostBytes;

    public override void WriteTo(IBufferWriter<byte> input)
    {
        foreach (var (from, to) in pairs)
        {
            Encoding.UTF8.GetBytes($"{from} {to}\n", input);
        }

        input.Write(".\n"u8);
    }

    protected override async Task<Dictionary<(string From, string To), TreeChanges>> ReadAnswerAsync(BatchReader reader, CancellationToken cancellationToken)
    {
        // A process that ended is replaced, and the question is asked again.
        found.Clear();
        changes.ResetWrittenCount();
        left = MostBytes;
        (string From, string To)? pair = null;
        while (await reader.PeekAsync(cancellationToken) is var next && next != (byte)'.')
        {
            if (next == (byte)':')
            {
                await ReadChangeAsync(reader, cancellationToken);
                continue;
            }

            Keep(pair);
            var ids = (await reader.ReadTextAsync((byte)'\n', cancellationToken)).Split(' ');
            pair = (ids[0], ids[^1]);
        }

        Keep(pair);
        await reader.ReadTextAsync((byte)'\n', cancellationToken);
        return found;
    }

    private async ValueTask ReadChangeAsync(BatchReader reader, CancellationToken cancellationToken)
    {
        var head = await reader.ReadFieldAsync(0, cancellationToken);
        var paths = RawChange.HasTwoPaths(RawChange.LetterOf(head.Span)) ? 2 : 1;
        Write(head.Span);
        for (; paths > 0; paths--)
        {
            Write((await reader.ReadFieldAsync(0, cancellationToken)).Span);
        }
    }

    private void Write(ReadOnlySpan<byte> field)
    {
        left -= field.Length;
        if (left > 0)
        {
            changes.Write(field);
        }
    }

    private void Keep((string From, string To)? pair)
    {
        if (pair is { } known && left > 0)
        {
            found[known] = changes.WrittenCount == 0 ? TreeChanges.None : new TreeChanges(changes.WrittenSpan.ToArray());
        }

        changes.ResetWrittenCount();
    }
}
