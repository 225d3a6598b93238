using System.Buffers;
using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// What differs between the trees of each pair, asked of <c>git diff-tree -r -z --name-status --stdin</c>. A line that is no
/// object's name is printed as it came, and the answers before it with it: so a dot ends the question.
/// </summary>
internal sealed class PairsQuestion(IReadOnlyCollection<(string From, string To)> pairs) : ObjectQuestion<Dictionary<(string From, string To), List<GitChange>>>
{
    private const int MostChanges = 500_000;

    public override void WriteTo(IBufferWriter<byte> input)
    {
        foreach (var (from, to) in pairs)
        {
            Encoding.UTF8.GetBytes($"{from} {to}\n", input);
        }

        input.Write(".\n"u8);
    }

    protected override async Task<Dictionary<(string From, string To), List<GitChange>>> ReadAnswerAsync(BatchReader reader, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string From, string To), List<GitChange>>();
        List<GitChange> changes = [];
        for (var count = 0; await reader.PeekAsync(cancellationToken) is var next && next != (byte)'.'; count++)
        {
            if (next is >= (byte)'A' and <= (byte)'Z')
            {
                changes.Add(await ReadChangeAsync(reader, cancellationToken));
            }
            else
            {
                var pair = (await reader.ReadTextAsync((byte)'\n', cancellationToken)).Split(' ');
                found[(pair[0], pair[^1])] = changes = [];
            }

            if (count > MostChanges)
            {
                throw new GitException(GitFailure.TooBig, $"more than {MostChanges} files differ");
            }
        }

        await reader.ReadTextAsync((byte)'\n', cancellationToken);
        return found;
    }

    private static async Task<GitChange> ReadChangeAsync(BatchReader reader, CancellationToken cancellationToken)
    {
        var kind = (await reader.ReadTextAsync(0, cancellationToken))[0];
        var path = await reader.ReadTextAsync(0, cancellationToken);
        return kind switch
        {
            'A' => new GitChange(GitChangeKind.Added, path),
            'D' => new GitChange(GitChangeKind.Deleted, path),
            'C' => new GitChange(GitChangeKind.Added, await reader.ReadTextAsync(0, cancellationToken)),
            'R' => new GitChange(GitChangeKind.Renamed, await reader.ReadTextAsync(0, cancellationToken), path),
            _ => new GitChange(GitChangeKind.Modified, path),
        };
    }
}
