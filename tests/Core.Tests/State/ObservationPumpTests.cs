using System.Runtime.CompilerServices;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.State;

public sealed class ObservationPumpTests : IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new(Some.Moment);
    private readonly SnapshotStore store = new();
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        stop.Dispose();
    }

    [Fact]
    public async Task Brings_what_every_source_sees_into_the_store()
    {
        Start(new Told(Some.ArgoCd, _ => [Some.Listed(Some.Application())]), new Told(Some.Cluster, _ => [Some.ObjectsListed(new("", "Pod"), Some.Object())]));

        var snapshot = await store.Until(held => held.Applications.Count == 1 && held.Objects.Count == 1);

        Assert.Equal(2, snapshot.Version);
    }

    [Fact]
    public async Task Starts_a_faulted_source_again_and_says_so_meanwhile()
    {
        Start(new Told(Some.ArgoCd, round => round == 1 ? throw new InvalidOperationException("bad") : [Some.Listed(Some.Application())]));

        var faulted = await store.Until(held => held.Sources.ContainsKey(Some.ArgoCd));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(SourceState.Unreachable, faulted.Sources[Some.ArgoCd].State);
        Assert.Contains("InvalidOperationException", faulted.Sources[Some.ArgoCd].Why);
        await store.Until(held => held.Applications.Count == 1, () => clock.Advance(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Calls_a_silent_source_stale_after_thirty_seconds()
    {
        Start(new Told(Some.ArgoCd, _ => [new Observation.StatusChanged(Some.ArgoCd, Some.Moment, new(Some.ArgoCd, SourceState.Live, Some.Moment, Some.Moment))]));
        await store.Until(held => held.Sources.ContainsKey(Some.ArgoCd));

        clock.Advance(SourceStatus.FreshFor);
        Assert.Equal(SourceState.Live, store.Current.Sources[Some.ArgoCd].State);
        var stale = await store.Until(held => held.Sources[Some.ArgoCd].State == SourceState.Stale, () => clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(Some.Moment + SourceStatus.FreshFor, stale.Sources[Some.ArgoCd].Since);
        Assert.Contains("may be old", stale.Sources[Some.ArgoCd].Why);
    }

    private void Start(params ISource[] sources) =>
        running = new ObservationPump(store, sources, clock, NullLogger<ObservationPump>.Instance).RunAsync(stop.Token);

    /// <summary>A source that tells what it is given, by round, and then stays.</summary>
    private sealed class Told(SourceId id, Func<int, Observation[]> tell) : ISource
    {
        private int round;

        public SourceId Id => id;

        public async IAsyncEnumerable<Observation> ObserveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var observation in tell(++round))
            {
                yield return observation;
            }

            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }
    }
}
