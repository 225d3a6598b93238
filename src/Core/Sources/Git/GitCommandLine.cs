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

    public void Dispose()
    {
        stores.Dispose();
        Process.Dispose();
    }

    internal ObjectStore OpenStore(string directory, string mergeObjects)
    {
        var call = new GitCall("cat-file", "--batch-command", "--buffer")
        {
            Directory = directory,
            Environment = [new("GIT_ALTERNATE_OBJECT_DIRECTORIES", mergeObjects)],
        };
        return new ObjectStore(() => new ObjectBatch(Process.Start(call)), stores);
    }
}
