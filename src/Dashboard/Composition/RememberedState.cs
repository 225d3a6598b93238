using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.State;
using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Dashboard.Composition;

/// <summary>The snapshot from its sources, with what an earlier run remembered. The sources do not wait for the file.</summary>
public sealed class RememberedState(DashboardDatabase database, FirstSeenMemory memory, GroupMemory groups, ObservationPump pump, ExplanationStore explanations, TimeProvider time)
{
    /// <summary>A file that does not exist yet is made at the latest after this time.</summary>
    public static readonly TimeSpan NewFileWithin = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellationToken) =>
        await await Task.WhenAny(pump.RunAsync(cancellationToken), RememberAsync(cancellationToken));

    private async Task RememberAsync(CancellationToken cancellationToken)
    {
        if (!database.HasFile)
        {
            await FirstExplanationsAsync(cancellationToken);
        }

        await database.OpenAsync(cancellationToken);
        await memory.LoadAsync(cancellationToken);
        await groups.LoadAsync(cancellationToken);
        await await Task.WhenAny(memory.RunAsync(cancellationToken), groups.RunAsync(cancellationToken));
    }

    // A new file has nothing to tell: making it must not compete with the first page.
    private async Task FirstExplanationsAsync(CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var explained = ExplainedAsync(enough.Token);
        await Task.WhenAny(explained, Task.Delay(NewFileWithin, time, enough.Token));
        await enough.CancelAsync();
        await explained.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task ExplainedAsync(CancellationToken cancellationToken)
    {
        await foreach (var known in explanations.WatchAsync(cancellationToken))
        {
            if (known.Snapshot.Applications.Count > 0 && known.Snapshot.Applications.Keys.All(known.Explanations.ContainsKey))
            {
                return;
            }
        }
    }
}
