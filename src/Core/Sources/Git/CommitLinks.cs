using System.Globalization;
using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// Which commit follows which in one repository, for all who ask for a history: read once for all branches and tags by one
/// <c>git rev-list</c>; what came since, or is named by nothing any more, is read commit by commit.
/// </summary>
internal sealed class CommitLinks(GitProcess git, ObjectStore store, string directory)
{
    private const int MostAtOnce = 20_000;

    /// <summary>After so many that were read one by one, all that lead to the next are read at once.</summary>
    private const int Single = 64;

    private readonly BoundedCache<string, CommitLink> known = new(4 * MostAtOnce);
    private readonly Lock gate = new();
    private Task? loading;
    private int missed;

    /// <summary>Null when it was not read yet.</summary>
    public CommitLink? Find(string commit) => known.TryGet(commit, out var link) ? link : null;

    public async ValueTask<CommitLink> ReadAsync(string commit, CancellationToken cancellationToken)
    {
        if (Find(commit) is { } link)
        {
            return link;
        }

        await LoadOnce().WaitAsync(cancellationToken);
        if (Find(commit) is null && Interlocked.Increment(ref missed) % Single == 0)
        {
            await LoadAsync(commit, cancellationToken);
        }

        return Find(commit) ?? await ReadOneAsync(commit, cancellationToken);
    }

    private Task LoadOnce()
    {
        lock (gate)
        {
            return loading ??= Task.Run(() => LoadAsync("--all", CancellationToken.None));
        }
    }

    /// <summary>What cannot be read so, for a ref is broken or it takes too long, is read commit by commit.</summary>
    private async Task LoadAsync(string from, CancellationToken cancellationToken)
    {
        try
        {
            var output = await git.RunAsync(new GitCall("rev-list", "--parents", "--timestamp", $"--max-count={MostAtOnce}", from) { Directory = directory }, cancellationToken);
            Add(output.ExitCode == 0 ? output.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : []);
        }
        catch (GitException)
        {
            // Commit by commit the question may still be answered, and says why when it is not.
        }
    }

    /// <param name="lines"><c>1767600000 commit parent parent</c>.</param>
    private void Add(string[] lines)
    {
        // A commit is named by itself and by those that follow it: each name is kept once.
        var names = new HashSet<string>(lines.Length, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var words = line.Split(' ');
            known.Add(Name(words[1]), new CommitLink([.. words.Skip(2).Select(Name)], Seconds(words[0])));
        }

        string Name(string id)
        {
            names.Add(id);
            return names.TryGetValue(id, out var same) ? same : id;
        }
    }

    private async Task<CommitLink> ReadOneAsync(string commit, CancellationToken cancellationToken)
    {
        var read = (await store.ContentsAsync([commit + "^{commit}"], cancellationToken))[0] ?? throw new GitException(GitFailure.Missing, $"there is no commit {commit}");
        var headers = Encoding.UTF8.GetString(read.Bytes).Split('\n').TakeWhile(l => l.Length > 0).ToList();
        var committer = headers.Find(l => l.StartsWith("committer ", StringComparison.Ordinal))?.Split(' ') ?? [];
        var link = new CommitLink([.. headers.Where(l => l.StartsWith("parent ", StringComparison.Ordinal)).Select(l => l["parent ".Length..])], committer.Length < 2 ? 0 : Seconds(committer[^2]));
        known.Add(commit, link);
        return link;
    }

    private static long Seconds(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
}
