namespace DbDashboard.Core.Sources.Git;

/// <summary>The git command line as all repositories share it: its limits, its processes, its empty home.</summary>
/// <param name="home">A folder that stays empty: git's HOME, so that no configuration of a user is read.</param>
public sealed class GitCommandLine(string home, TimeProvider time, GitLimits? limits = null) : IDisposable
{
    private readonly ObjectStores stores = new(time, limits ?? GitLimits.Default);

    public GitLimits Limits => stores.Limits;

    public TimeProvider Time => time;

    /// <summary>Git processes started so far; a counter for tests and benchmarks.</summary>
    public long ProcessesStarted => Process.Started;

    internal GitProcess Process { get; } = new(home, time, limits ?? GitLimits.Default);

    /// <summary>Whoever asks from now on is told that no more is asked.</summary>
    public void Dispose()
    {
        stores.Dispose();
        Process.Dispose();
    }

    /// <summary>Objects by their names: see <see cref="NamesQuestion{TAnswer}"/>.</summary>
    internal ObjectStore OpenObjects(string directory, string mergeObjects) =>
        Open("flush\n", directory, mergeObjects, "cat-file", "--batch-command", "--buffer");

    /// <summary>Differences, renames detected: see <see cref="PairsQuestion"/>.</summary>
    internal ObjectStore OpenPairs(string directory, string mergeObjects) =>
        Open("", directory, mergeObjects, "diff-tree", "-r", "-z", "-M", "--raw", "--no-abbrev", "--no-color", "--stdin");

    private ObjectStore Open(string end, string directory, string mergeObjects, params string[] arguments)
    {
        var call = new GitCall(arguments)
        {
            Directory = directory,
            Environment = [new("GIT_ALTERNATE_OBJECT_DIRECTORIES", mergeObjects)],
        };
        return new ObjectStore(() => new ObjectBatch(Process.Start(call), end), stores);
    }
}
