using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Groups;
using DbDashboard.Core.State;
using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Dashboard.Composition;

/// <summary>The snapshot from its sources, with what an earlier run remembered. The sources do not wait for the file.</summary>
public sealed class RememberedState(DashboardDatabase database, FirstSeenMemory memory, GroupMemory groups, TraceMemory traces, LeaseMemory leases, SoakMemory soaks, ObservationPump pump, FirstExplanations first)
{
    public async Task RunAsync(CancellationToken cancellationToken) =>
        await await Task.WhenAny(pump.RunAsync(cancellationToken), RememberAsync(cancellationToken));

    private async Task RememberAsync(CancellationToken cancellationToken)
    {
        if (!database.HasFile)
        {
            await first.WaitAsync(cancellationToken);
        }

        await database.OpenAsync(cancellationToken);
        await memory.LoadAsync(cancellationToken);
        await groups.LoadAsync(cancellationToken);
        await traces.LoadAsync(cancellationToken);
        await leases.LoadAsync(cancellationToken);
        await soaks.LoadAsync(cancellationToken);
        await await Task.WhenAny(memory.RunAsync(cancellationToken), groups.RunAsync(cancellationToken), traces.RunAsync(cancellationToken), leases.RunAsync(cancellationToken), soaks.RunAsync(cancellationToken));
    }
}
