using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Actions.Executing;

namespace DbDashboard.Dashboard.Composition;

/// <summary>The audit from the start on. Whoever presses or reads before it is open opens it.</summary>
public sealed class OpenAudit(AuditFiles files, AuditWatch watch, OpenActions actions, EarlierActions earlier, FirstExplanations first)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!files.AreThere)
        {
            earlier.AreTakenUp();
            await first.WaitAsync(cancellationToken);
        }

        await await Task.WhenAny(watch.RunAsync(cancellationToken), actions.RunAsync(cancellationToken));
    }
}
