using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Commits as people read them, many at once; each is read once.</summary>
internal sealed class CommitReader(ObjectStore store)
{
    private readonly BoundedCache<string, GitCommit> known = new(20_000);

    /// <exception cref="GitException">One is not there.</exception>
    public async Task<IReadOnlyList<GitCommit>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new GitCommit[ids.Count];
        var unknown = new List<int>();
        for (var i = 0; i < found.Length; i++)
        {
            if (!known.TryGet(ids[i], out found[i]!))
            {
                unknown.Add(i);
            }
        }

        var read = await store.ContentsAsync([.. unknown.Select(i => ids[i] + "^{commit}")], cancellationToken);
        foreach (var (i, commit) in unknown.Zip(read))
        {
            found[i] = commit is null ? throw new GitException(GitFailure.Missing, $"there is no commit {ids[i]}") : CommitText.Parse(commit.Header.Id, commit.Bytes);
            known.Add(ids[i], found[i]);
        }

        return found;
    }
}
