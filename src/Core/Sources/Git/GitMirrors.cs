using System.Net;
using System.Threading.Channels;
using DbDashboard.Core.Model;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Sources.Git;

/// <summary>The workers of the repositories that are wanted and allowed. Its owner calls it under a lock.</summary>
internal sealed class GitMirrors(GitOptions options, TimeProvider time, ILogger log, GitSourceParts parts) : IDisposable
{
    private readonly GitCommandLine git = new(Path.Combine(options.CacheDirectory, "home"), time, parts.Limits);
    private readonly AddressGuard guard = new(parts.Resolve ?? Dns.GetHostAddressesAsync);
    private readonly MirrorPace pace = new(TimeSpan.FromSeconds(options.PollSeconds), parts.Jitter ?? Random.Shared.NextDouble);
    private readonly Dictionary<string, RunningMirror> running = [];
    private readonly List<Task> ended = [];

    /// <summary>Repositories whose refusal was told.</summary>
    private readonly HashSet<string> told = [];
    private Dictionary<string, string> refused = [];
    private Dictionary<string, (GitAddress Address, Permission Permission)> wanted = [];

    /// <summary>Sorts the repositories into those that are read and those that are not, with the reason.</summary>
    public void Want(IReadOnlyCollection<string> repositories, IReadOnlyCollection<string> listedByArgoCd)
    {
        var allowed = new AllowList(options.AllowedHosts, listedByArgoCd);
        (wanted, var before, refused) = ([], refused, []);
        foreach (var url in repositories)
        {
            Sort(url, allowed);
        }

        told.IntersectWith(refused.Where(r => before.GetValueOrDefault(r.Key) == r.Value).Select(r => r.Key));
    }

    /// <summary>Starts and stops workers until they are those wanted; without an output none runs.</summary>
    public void Adjust(ChannelWriter<Observation>? output)
    {
        foreach (var (url, mirror) in running.Where(r => output is null || !wanted.TryGetValue(r.Key, out var w) || w.Permission != r.Value.Permission).ToList())
        {
            running.Remove(url);
            ended.Add(mirror.DisposeAsync().AsTask());
        }

        if (output is null)
        {
            told.Clear();
            return;
        }

        ended.RemoveAll(t => t.IsCompleted);
        foreach (var (url, (address, permission)) in wanted.Where(w => !running.ContainsKey(w.Key)))
        {
            running.Add(url, Start(address, permission, output));
        }

        foreach (var (url, why) in refused.Where(r => told.Add(r.Key)))
        {
            var id = new SourceId(SourceKind.Git, url);
            output.TryWrite(new Observation.StatusChanged(id, time.GetUtcNow(), new(id, SourceState.NotAllowed, time.GetUtcNow(), null, why)));
        }
    }

    /// <param name="apart">How long after the last question the remote may be asked again; null: the usual.</param>
    public bool Wake(string url, TimeSpan? apart = null)
    {
        running.GetValueOrDefault(url)?.Worker.Wake(apart ?? MirrorPace.Closest);
        return running.ContainsKey(url);
    }

    public Reading<GitMirror> Find(string url)
    {
        var source = $"Git {url[(url.TrimEnd('/').LastIndexOf('/') + 1)..]}";
        return running.TryGetValue(url, out var mirror) ? mirror.Worker.Mirror()
            : Reading.NotRead<GitMirror>(source, refused.GetValueOrDefault(url) ?? $"{url} is not mirrored: no application names it");
    }

    public Task StopAsync() => Task.WhenAll(ended);

    public void Dispose() => git.Dispose();

    private void Sort(string url, AllowList allowed)
    {
        var shown = RepositoryAddress.WithoutCredentials(url);
        try
        {
            var address = GitAddress.Parse(url);
            var permission = allowed.Of(address);
            if (permission == Permission.None)
            {
                refused[shown] = $"not checked: add {address.Place} to Git:AllowedHosts to have {shown} read";
                return;
            }

            wanted[shown] = (address, permission);
        }
        catch (GitException e)
        {
            refused[shown] = $"not checked: {e.Message}";
        }
    }

    private RunningMirror Start(GitAddress address, Permission permission, ChannelWriter<Observation> output)
    {
        var remote = new GitRemote(address, permission, new GitAccess(git, guard, options.Credentials));
        var sync = new MirrorSync(remote, new MirrorFolder(options.CacheDirectory, address), git);
        return new RunningMirror(new MirrorWorker(address, sync, pace, time, log), permission, output);
    }
}
