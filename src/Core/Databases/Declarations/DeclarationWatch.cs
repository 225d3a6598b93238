using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Declarations;

/// <summary>Keeps what Git declares up to date: reads anew after each change of the snapshot, which costs nothing while no branch and no source moved.</summary>
public sealed class DeclarationWatch(SnapshotStore snapshots, DeclarationStore declarations, DeclarationReader reader, TimeProvider clock)
{
    /// <summary>Many changes come together; they are read for once.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Runs until cancelled; it ends by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var snapshot in snapshots.WatchAsync(cancellationToken))
        {
            var read = await reader.ReadAsync(snapshot, cancellationToken);
            declarations.Update(held => held == read ? held : read);
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
