using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Causes.Removal;

/// <summary>Git that fails one kind of question.</summary>
internal sealed class FailingGit(IGitReader git, string question) : IGitReader
{
    /// <summary>The questions that can be failed.</summary>
    public static readonly string[] Questions =
    [
        nameof(Refs), nameof(ReadTreeAsync), nameof(ReadPathIdsAsync), nameof(ReadDifferingPathsAsync), nameof(ReadDifferencesAsync), nameof(ReadBlobsAsync),
        nameof(ReadCommitAsync), nameof(ReadHistoryAsync), nameof(ReadMergeBaseAsync), nameof(MergeAsync),
    ];

    public Reading<RepositoryRefs> Refs(string repoUrl) => question == nameof(Refs) ? Failed<RepositoryRefs>() : git.Refs(repoUrl);

    public Task<Reading<RepositoryRefs>> AskRefsAsync(string repoUrl, TimeSpan within, CancellationToken cancellationToken) => git.AskRefsAsync(repoUrl, within, cancellationToken);

    public Task<Reading<GitTree>> ReadTreeAsync(string repoUrl, string commit, string path, CancellationToken cancellationToken) =>
        Ask(nameof(ReadTreeAsync), () => git.ReadTreeAsync(repoUrl, commit, path, cancellationToken));

    public Task<Reading<EquatableList<string?>>> ReadPathIdsAsync(string repoUrl, EquatableList<string> commits, string path, CancellationToken cancellationToken) =>
        Ask(nameof(ReadPathIdsAsync), () => git.ReadPathIdsAsync(repoUrl, commits, path, cancellationToken));

    public Task<Reading<IReadOnlySet<string>>> ReadDifferingPathsAsync(string repoUrl, string from, EquatableList<string> to, CancellationToken cancellationToken) =>
        Ask(nameof(ReadDifferingPathsAsync), () => git.ReadDifferingPathsAsync(repoUrl, from, to, cancellationToken));

    public Task<Reading<EquatableList<GitDifference>>> ReadDifferencesAsync(string repoUrl, string from, EquatableList<string> to, string path, CancellationToken cancellationToken) =>
        Ask(nameof(ReadDifferencesAsync), () => git.ReadDifferencesAsync(repoUrl, from, to, path, cancellationToken));

    public Task<Reading<EquatableList<ReadOnlyMemory<byte>>>> ReadBlobsAsync(string repoUrl, EquatableList<string> blobIds, CancellationToken cancellationToken) =>
        Ask(nameof(ReadBlobsAsync), () => git.ReadBlobsAsync(repoUrl, blobIds, cancellationToken));

    public Task<Reading<GitCommit>> ReadCommitAsync(string repoUrl, string commit, CancellationToken cancellationToken) =>
        Ask(nameof(ReadCommitAsync), () => git.ReadCommitAsync(repoUrl, commit, cancellationToken));

    public Task<Reading<EquatableList<GitHistoryEntry>>> ReadHistoryAsync(string repoUrl, string commit, string path, string? since, int limit, CancellationToken cancellationToken) =>
        Ask(nameof(ReadHistoryAsync), () => git.ReadHistoryAsync(repoUrl, commit, path, since, limit, cancellationToken));

    public Task<Reading<string>> ReadMergeBaseAsync(string repoUrl, string first, string second, CancellationToken cancellationToken) =>
        Ask(nameof(ReadMergeBaseAsync), () => git.ReadMergeBaseAsync(repoUrl, first, second, cancellationToken));

    public Task<Reading<GitMerge>> MergeAsync(string repoUrl, string ours, string theirs, CancellationToken cancellationToken) =>
        Ask(nameof(MergeAsync), () => git.MergeAsync(repoUrl, ours, theirs, cancellationToken));

    public Task<Reading<EquatableList<GitDifference>>> ReadChangesAsync(string repoUrl, EquatableList<(string From, string To)> pairs, CancellationToken cancellationToken) =>
        Ask(nameof(ReadChangesAsync), () => git.ReadChangesAsync(repoUrl, pairs, cancellationToken));

    public Task<Reading<EquatableList<GitStanding>>> ReadStandingsAsync(string repoUrl, string baseline, EquatableList<string> commits, CancellationToken cancellationToken) =>
        Ask(nameof(ReadStandingsAsync), () => git.ReadStandingsAsync(repoUrl, baseline, commits, cancellationToken));

    private Task<Reading<T>> Ask<T>(string name, Func<Task<Reading<T>>> answer) => name == question ? Task.FromResult(Failed<T>()) : answer();

    private Reading<T> Failed<T>() => Reading.Failed<T>("Git", DateTimeOffset.UnixEpoch, $"{question} was not answered");
}
