using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

/// <summary>A Git host, a source that reads it, and a clock that only the test moves.</summary>
internal sealed class GitWorld : IAsyncDisposable
{
    private const int BeatsOfPatience = 200;

    private readonly TempFolder cache = new("mirrors");
    private readonly LatestValue<ImmutableList<Observation>> seen = new([]);
    private readonly LineLog<GitSource> log = new();
    private CancellationTokenSource stop = new();
    private Task run = Task.CompletedTask;

    private GitWorld(GitServer server) => Server = server;

    public GitServer Server { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));

    public GitOptions Options { get; private set; } = new();

    public GitSource Source { get; private set; } = null!;

    public GitReader Reader { get; private set; } = null!;

    public string Cache => cache.Path;

    public ImmutableList<Observation> Seen => seen.Current;

    /// <summary>Everything that was said anywhere: logs and observations.</summary>
    public string AllWords => string.Join('\n', log.Lines.Concat(Seen.Select(o => o.ToString())));

    private IEnumerable<SourceStatus> Statuses => Seen.OfType<Observation.StatusChanged>().Select(s => s.Status);

    public static async Task<GitWorld> StartAsync(Action<GitOptions>? configure = null, GitSourceParts? parts = null)
    {
        var world = new GitWorld(await GitServer.StartAsync());
        world.Options = new GitOptions { CacheDirectory = world.Cache };
        world.Options.AllowedHosts.Add(world.Server.Place);
        configure?.Invoke(world.Options);
        world.Begin(parts);
        return world;
    }

    /// <summary>A new source over the same mirrors, as after a restart.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        seen.Update(_ => []);
        Begin(null);
    }

    /// <summary>The status after the present attempt.</summary>
    public async Task<SourceStatus> StatusAsync(string url, SourceState state)
    {
        var all = await seen.Until(all => all.OfType<Observation.StatusChanged>().Any(s => s.Source.Name == url && s.Status.State == state));
        return all.OfType<Observation.StatusChanged>().Last(s => s.Source.Name == url).Status;
    }

    /// <summary>The refs of a repository from now on mirrored.</summary>
    public async Task<RepositoryRefs> MirrorAsync(TestRepository repository)
    {
        Source.Read([repository.Url], []);
        await StatusAsync(repository.Url, SourceState.Live);
        return Refs();
    }

    /// <summary>Moves the clock on by one interval and answers with the status after that attempt.</summary>
    public async Task<SourceStatus> PollAsync(TimeSpan? by = null)
    {
        var (before, step, beats) = (Statuses.Count(), by ?? TimeSpan.FromSeconds(Options.PollSeconds), 0);
        Time.Advance(step);
        // On a busy machine the source may not have begun to wait when the clock moved on: then it is moved again.
        await seen.Until(_ => Statuses.Count() > before, () => Time.Advance(++beats % BeatsOfPatience == 0 ? step : TimeSpan.Zero));
        return Statuses.Last();
    }

    /// <summary>The refs last told.</summary>
    public RepositoryRefs Refs() => Seen.OfType<Observation.RefsRead>().Last().Refs;

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await Server.DisposeAsync();
        stop.Dispose();
        cache.Dispose();
    }

    private void Begin(GitSourceParts? parts)
    {
        stop = new CancellationTokenSource();
        Source = new GitSource(Options, Time, log, parts);
        Reader = new GitReader(Source, Time);
        run = ObserveAsync(Source, stop.Token);
    }

    private async Task ObserveAsync(GitSource source, CancellationToken cancellationToken)
    {
        await foreach (var observation in source.ObserveAsync(cancellationToken))
        {
            seen.Update(all => all.Add(observation));
        }
    }

    private async Task EndAsync()
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Source.Dispose();
        stop.Dispose();
    }
}
