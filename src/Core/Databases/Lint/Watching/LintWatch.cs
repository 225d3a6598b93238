using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Lint.Watching;

/// <summary>Keeps what the rules say up to date, behind everything else: what Git declares is known before.</summary>
public sealed class LintWatch(SnapshotStore snapshots, DeclarationStore declarations, LintStore store, LintBookReader reader, TimeProvider clock)
{
    /// <summary>Many changes come together; they are looked at once.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Runs until cancelled; it ends by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var snapshot in snapshots.WatchAsync(cancellationToken))
        {
            var read = await reader.ReadAsync(snapshot, declarations.Current, cancellationToken);
            store.Update(held => held == read ? held : read);
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
