using DbDashboard.Core.State;
using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Dashboard.Composition;

/// <summary>The snapshot from its sources, with what an earlier run remembered. The sources do not wait for the file.</summary>
public sealed class RememberedState(DashboardDatabase database, FirstSeenMemory memory, ObservationPump pump)
{
    public async Task RunAsync(CancellationToken cancellationToken) =>
        await await Task.WhenAny(pump.RunAsync(cancellationToken), RememberAsync(cancellationToken));

    private async Task RememberAsync(CancellationToken cancellationToken)
    {
        await database.OpenAsync(cancellationToken);
        await memory.LoadAsync(cancellationToken);
        await memory.RunAsync(cancellationToken);
    }
}
