using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Simulation;

/// <summary>A repository whose main is known, and nothing more.</summary>
internal sealed class MainOnly : IGitReader
{
    private const string Why = "not mirrored";

    public Task<Reading<RepositoryRefs>> AskRefsAsync(string repoUrl, TimeSpan within, CancellationToken cancellationToken) => Task.FromResult(Refs(repoUrl));

    public Reading<RepositoryRefs> Refs(string repoUrl) =>
        Reading.Known(new RepositoryRefs(repoUrl, [new("refs/heads/main", "8749e2ba48f73779ac74a33a251cbdf3001cccc4")], "refs/heads/main", DateTimeOffset.UnixEpoch), "Git", DateTimeOffset.UnixEpoch);

    public Task<Reading<GitTree>> ReadTreeAsync(string repoUrl, string commit, string path, CancellationToken cancellationToken) => No<GitTree>();

    public Task<Reading<EquatableList<string?>>> ReadPathIdsAsync(string repoUrl, EquatableList<string> commits, string path, CancellationToken cancellationToken) => No<EquatableList<string?>>();

    public Task<Reading<IReadOnlySet<string>>> ReadDifferingPathsAsync(string repoUrl, string from, EquatableList<string> to, CancellationToken cancellationToken) => No<IReadOnlySet<string>>();

    public Task<Reading<EquatableList<GitDifference>>> ReadDifferencesAsync(string repoUrl, string from, EquatableList<string> to, string path, CancellationToken cancellationToken) => No<EquatableList<GitDifference>>();

    public Task<Reading<EquatableList<GitDifference>>> ReadChangesAsync(string repoUrl, EquatableList<(string From, string To)> pairs, CancellationToken cancellationToken) => No<EquatableList<GitDifference>>();

    public Task<Reading<EquatableList<GitStanding>>> ReadStandingsAsync(string repoUrl, string baseline, EquatableList<string> commits, CancellationToken cancellationToken) => No<EquatableList<GitStanding>>();

    public Task<Reading<EquatableList<ReadOnlyMemory<byte>>>> ReadBlobsAsync(string repoUrl, EquatableList<string> blobIds, CancellationToken cancellationToken) => No<EquatableList<ReadOnlyMemory<byte>>>();

    public Task<Reading<GitCommit>> ReadCommitAsync(string repoUrl, string commit, CancellationToken cancellationToken) => No<GitCommit>();

    public Task<Reading<EquatableList<GitHistoryEntry>>> ReadHistoryAsync(string repoUrl, string commit, string path, string? since, int limit, CancellationToken cancellationToken) => No<EquatableList<GitHistoryEntry>>();

    public Task<Reading<string>> ReadMergeBaseAsync(string repoUrl, string first, string second, CancellationToken cancellationToken) => No<string>();

    public Task<Reading<GitMerge>> MergeAsync(string repoUrl, string ours, string theirs, CancellationToken cancellationToken) => No<GitMerge>();

    private static Task<Reading<T>> No<T>() => Task.FromResult(Reading.NotRead<T>("Git", Why));
}

/// <summary>Whatever the scenario, one object changes.</summary>
internal sealed class OneChange(TimeProvider time) : IWhatIf
{
    public Task<WhatIfResult> ComputeAsync(Application application, ApplicationDetails details, WhatIfScenario scenario, CancellationToken cancellationToken) =>
        Task.FromResult(new WhatIfResult(scenario, true, true, null, [SomePress.Effect("kept", EffectKind.Changed)], [], [], time.GetUtcNow()));
}
