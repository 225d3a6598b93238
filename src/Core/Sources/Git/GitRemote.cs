namespace DbDashboard.Core.Sources.Git;

/// <summary>One repository on its host: every contact checks the address, shows the login, and has a deadline.</summary>
internal sealed class GitRemote(GitAddress address, Permission permission, GitAccess access)
{
    private static readonly string[] Fetch =
        ["fetch", "--quiet", "--force", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"];

    /// <summary>What is fetched stays one pack: thousands of loose files would slow every question.</summary>
    private static readonly KeyValuePair<string, string>[] OnePack = [new("fetch.unpackLimit", "1")];

    public GitAddress Address => address;

    /// <summary>All branches and tags, in one short exchange.</summary>
    public async Task<RefList> ListAsync(CancellationToken cancellationToken)
    {
        var limits = access.Git.Limits;
        var call = new GitCall("ls-remote", "--quiet", "--heads", "--tags", "--end-of-options", address.Url) { Deadline = limits.PollDeadline };
        return RefList.ParseRemote((await RunAsync(call, cancellationToken)).Text, limits.Refs);
    }

    /// <summary>The full name of the default branch; null when the remote does not say.</summary>
    public async Task<string?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var call = new GitCall("ls-remote", "--quiet", "--symref", "--end-of-options", address.Url, "HEAD") { Deadline = access.Git.Limits.PollDeadline };
        var lines = (await RunAsync(call, cancellationToken)).Text.Split('\n');
        var name = lines.FirstOrDefault(l => l.StartsWith("ref: ", StringComparison.Ordinal) && l.EndsWith("\tHEAD", StringComparison.Ordinal))?[5..^5];
        return name is not null && RefName.IsBranchOrTag(name) ? name : null;
    }

    /// <summary>Brings all branches and tags into a bare repository, and forgets there those that are gone.</summary>
    public Task FetchAsync(string directory, CancellationToken cancellationToken) => RunAsync(
        new GitCall([.. Fetch, "--prune", "--end-of-options", address.Url, "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"])
        {
            Directory = directory,
            Deadline = access.Git.Limits.FetchDeadline,
            Configuration = OnePack,
        },
        cancellationToken);

    /// <summary>Brings one commit that no ref needs to name, under a name of ours.</summary>
    public Task FetchCommitAsync(string directory, string commit, string name, CancellationToken cancellationToken) => RunAsync(
        new GitCall([.. Fetch, "--end-of-options", address.Url, $"{commit}:{name}"])
        {
            Directory = directory,
            Deadline = access.Git.Limits.PollDeadline,
            Configuration = OnePack,
        },
        cancellationToken);

    private async Task<GitOutput> RunAsync(GitCall call, CancellationToken cancellationToken)
    {
        var pin = await access.Guard.CheckAsync(address, permission, cancellationToken);
        var login = GitLogin.For(address, access.Credentials);
        var output = await access.Git.Process.RunAsync(
            call with { Protocol = address.Place.Scheme, Configuration = [.. call.Configuration, .. pin, .. login.Configuration] }, cancellationToken);
        return output.ExitCode == 0 ? output : throw RemoteWords.Failed(address, login.Redact(output.Error), login != GitLogin.None);
    }
}
