using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Answers Git questions from the mirrors; every failure is a reading that says why.</summary>
public sealed class GitReader(IGitMirrors mirrors, TimeProvider time) : IGitReader
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public Reading<RepositoryRefs> Refs(string repoUrl)
    {
        var mirror = mirrors.Find(repoUrl);
        return mirror.HasValue ? mirror.Value.Refs : mirror.Map(m => m.Refs.Value!);
    }

    public async Task<Reading<RepositoryRefs>> AskRefsAsync(string repoUrl, TimeSpan within, CancellationToken cancellationToken)
    {
        var asked = time.GetUtcNow();
        if (mirrors.AskAtOnce(repoUrl))
        {
            while (time.GetUtcNow() - asked < within && Refs(repoUrl) is var refs && !(refs.Value?.At > asked))
            {
                await Task.Delay(Look, time, cancellationToken);
            }
        }

        return Refs(repoUrl);
    }

    public Task<Reading<GitTree>> ReadTreeAsync(string repoUrl, string commit, string path, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, [commit], r => r.ReadTreeAsync(commit, path, cancellationToken), cancellationToken);

    public Task<Reading<EquatableList<string?>>> ReadPathIdsAsync(string repoUrl, EquatableList<string> commits, string path, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, commits, r => r.ReadPathIdsAsync(commits, path, cancellationToken), cancellationToken);

    public Task<Reading<IReadOnlySet<string>>> ReadDifferingPathsAsync(string repoUrl, string from, EquatableList<string> to, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, [from, .. to], r => r.ReadDifferingPathsAsync(from, to, cancellationToken), cancellationToken);

    public Task<Reading<EquatableList<GitDifference>>> ReadDifferencesAsync(string repoUrl, string from, EquatableList<string> to, string path, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, [from, .. to], r => r.ReadDifferencesAsync(from, to, path, cancellationToken), cancellationToken);

    public Task<Reading<EquatableList<GitDifference>>> ReadChangesAsync(string repoUrl, EquatableList<(string From, string To)> pairs, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, pairs.SelectMany(p => new[] { p.From, p.To }).ToEquatableList(), r => r.ReadChangesAsync(pairs, cancellationToken), cancellationToken);

    public Task<Reading<EquatableList<GitStanding>>> ReadStandingsAsync(string repoUrl, string baseline, EquatableList<string> commits, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, [baseline, .. commits], r => r.ReadStandingsAsync(baseline, commits, cancellationToken), cancellationToken);

    public Task<Reading<EquatableList<ReadOnlyMemory<byte>>>> ReadBlobsAsync(string repoUrl, EquatableList<string> blobIds, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, [], r => r.ReadBlobsAsync(blobIds, cancellationToken), cancellationToken);

    public Task<Reading<GitCommit>> ReadCommitAsync(string repoUrl, string commit, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, [commit], r => r.ReadCommitAsync(commit, cancellationToken), cancellationToken);

    public Task<Reading<EquatableList<GitHistoryEntry>>> ReadHistoryAsync(string repoUrl, string commit, string path, string? since, int limit, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, since is null ? [commit] : [commit, since], r => r.ReadHistoryAsync(commit, path, since, limit, cancellationToken), cancellationToken);

    public Task<Reading<string>> ReadMergeBaseAsync(string repoUrl, string first, string second, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, [first, second], async r => await r.ReadMergeBaseAsync(first, second, cancellationToken)
            ?? throw new GitException(GitFailure.NoneSuch, $"{first[..7]} and {second[..7]} have no common ancestor"), cancellationToken);

    public Task<Reading<GitMerge>> MergeAsync(string repoUrl, string ours, string theirs, CancellationToken cancellationToken) =>
        AskAsync(repoUrl, [ours, theirs], r => r.MergeAsync(ours, theirs, cancellationToken), cancellationToken);

    /// <param name="commits">Those that the question names: where one is missing, the remote is asked for it once.</param>
    private async Task<Reading<T>> AskAsync<T>(string repoUrl, EquatableList<string> commits, Func<GitRepository, Task<T>> question, CancellationToken cancellationToken)
    {
        var found = mirrors.Find(repoUrl);
        if (!found.HasValue)
        {
            return found.Map(_ => default(T)!);
        }

        try
        {
            return Reading.Known(await AnswerAsync(found.Value, commits, question, cancellationToken), found.Source, time.GetUtcNow());
        }
        catch (GitException e)
        {
            return Failed<T>(IsLoss(e, found.Value, commits) ? new GitException(GitFailure.Damaged, "the mirror has lost a commit that a branch or tag names") : e, found);
        }
    }

    private static async Task<T> AnswerAsync<T>(GitMirror mirror, EquatableList<string> commits, Func<GitRepository, Task<T>> question, CancellationToken cancellationToken)
    {
        try
        {
            return await question(mirror.Repository);
        }
        catch (GitException e) when (e.Failure == GitFailure.Missing && mirror.FetchCommit is not null && commits.Count > 0)
        {
            foreach (var commit in commits)
            {
                await mirror.FetchCommit(commit, cancellationToken);
            }

            return await question(mirror.Repository);
        }
    }

    /// <summary>A commit that a ref names must be there: that it is not is no absence.</summary>
    private static bool IsLoss(GitException e, GitMirror mirror, EquatableList<string> commits) =>
        e.Failure == GitFailure.Missing && mirror.Refs.HasValue && commits.Items.Any(c => e.Message.Contains(c, StringComparison.Ordinal) && mirror.Refs.Value.Refs.Items.Any(r => r.Commit == c));

    private Reading<T> Failed<T>(GitException failure, Reading<GitMirror> mirror)
    {
        var why = $"{mirror.Value!.Name}: {failure.Message}.";
        if (failure.Failure is GitFailure.Missing or GitFailure.NoneSuch)
        {
            return Reading.Absent<T>(mirror.Source, time.GetUtcNow(), why);
        }

        if (failure.Failure == GitFailure.Damaged)
        {
            mirror.Value.ReportDamage?.Invoke(failure.Message);
        }

        return Reading.Failed<T>(mirror.Source, time.GetUtcNow(), why);
    }
}
