using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DbDashboard.Core.Model;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// Mirrors the repositories that Applications name, where their hosts are allowed: one worker each. Its observations carry
/// the <see cref="SourceId"/> of the repository; <see cref="Id"/> names the whole.
/// </summary>
public sealed class GitSource(GitOptions options, TimeProvider time, ILogger<GitSource> log, GitSourceParts? parts = null) : ISource, IGitMirrors, IDisposable
{
    private readonly Lock gate = new();
    private readonly GitMirrors mirrors = new(options, time, log, parts ?? new GitSourceParts());
    private ChannelWriter<Observation>? output;

    public SourceId Id { get; } = new(SourceKind.Git, "repositories");

    /// <summary>Which repositories to read from now on; those that are no longer named are left alone.</summary>
    /// <param name="repositories">Addresses as Applications write them.</param>
    /// <param name="listedByArgoCd">Repositories that Argo CD lists: their https hosts may be read where they have public addresses.</param>
    public void Read(IReadOnlyCollection<string> repositories, IReadOnlyCollection<string> listedByArgoCd)
    {
        lock (gate)
        {
            mirrors.Want(repositories, listedByArgoCd);
            mirrors.Adjust(output);
        }
    }

    /// <summary>Asks a repository soon (at most every 10 s), for a webhook or somebody who does not want to wait; false when it is not mirrored.</summary>
    public bool Wake(string repoUrl)
    {
        lock (gate)
        {
            return mirrors.Wake(RepositoryAddress.WithoutCredentials(repoUrl));
        }
    }

    public bool AskAtOnce(string repoUrl)
    {
        lock (gate)
        {
            return mirrors.Wake(RepositoryAddress.WithoutCredentials(repoUrl), MirrorPace.ForPresses);
        }
    }

    public Reading<GitMirror> Find(string repoUrl)
    {
        lock (gate)
        {
            return mirrors.Find(RepositoryAddress.WithoutCredentials(repoUrl));
        }
    }

    public async IAsyncEnumerable<Observation> ObserveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<Observation>(new UnboundedChannelOptions { SingleReader = true });
        Attach(channel.Writer);
        try
        {
            await foreach (var observation in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return observation;
            }
        }
        finally
        {
            Attach(null);
            await mirrors.StopAsync();
        }
    }

    public void Dispose() => mirrors.Dispose();

    private void Attach(ChannelWriter<Observation>? writer)
    {
        lock (gate)
        {
            output = writer;
            mirrors.Adjust(output);
        }
    }
}
