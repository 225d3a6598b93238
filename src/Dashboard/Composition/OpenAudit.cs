using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Verifying;

namespace DbDashboard.Dashboard.Composition;

/// <summary>The audit from the start on. Whoever presses or reads before it is open opens it.</summary>
public sealed class OpenAudit(AuditFiles files, AuditWatch watch, OpenActions actions, EarlierActions earlier, FreezeDesk freeze, OpenEndDesk ends, FirstExplanations first)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!files.AreThere)
        {
            earlier.AreTakenUp();
            freeze.Begin();
            ends.Begin();
            await first.WaitAsync(cancellationToken);
        }

        await await Task.WhenAny(watch.RunAsync(cancellationToken), actions.RunAsync(cancellationToken), ends.RunAsync(cancellationToken));
    }
}
