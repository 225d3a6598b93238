using System.Threading.Channels;
using DbDashboard.Core.Model;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.State;

/// <summary>Runs every source and feeds what they see into the store, in small batches: readers are told once a batch.</summary>
public sealed class ObservationPump(SnapshotStore store, IEnumerable<ISource> sources, TimeProvider clock, ILogger<ObservationPump> log)
{
    private const int LargestBatch = 256;

    private static readonly TimeSpan StalenessTick = TimeSpan.FromSeconds(1);

    private readonly Channel<Observation> observations = Channel.CreateBounded<Observation>(new BoundedChannelOptions(1024) { SingleReader = true });

    /// <summary>Runs until cancelled; it ends by <see cref="OperationCanceledException"/>, or by the fault of the pump itself.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var runners = sources.Select(source => new SourceRunner(source, observations.Writer, clock, log).RunAsync(all.Token));
        Task[] parts = [.. runners, DrainAsync(all.Token), MarkStaleAsync(all.Token)];

        // No part ends by itself: a snapshot that silently no longer changes would be shown as fresh.
        var first = await Task.WhenAny(parts);
        await all.CancelAsync();
        await first;
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        var batch = new List<Observation>(LargestBatch);
        while (await observations.Reader.WaitToReadAsync(cancellationToken))
        {
            while (batch.Count < LargestBatch && observations.Reader.TryRead(out var observation))
            {
                batch.Add(observation);
            }

            store.Update(snapshot => batch.Aggregate(snapshot, (held, next) => SnapshotReducer.Reduce(held, next)));
            batch.Clear();
        }
    }

    private async Task MarkStaleAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(StalenessTick, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            store.Update(snapshot => Staleness.Mark(snapshot, clock.GetUtcNow()));
        }
    }
}
