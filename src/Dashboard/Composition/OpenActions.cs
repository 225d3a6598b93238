using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Verifying;

namespace DbDashboard.Dashboard.Composition;

/// <summary>At the start: the audit's chain is checked, and what an earlier run left open is brought to its end.</summary>
public sealed partial class OpenActions(IAuditLog audit, Reconciliation reconciliation, FreezeDesk freeze, OpenEndDesk ends, TimeProvider time, ILogger<OpenActions> log)
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!await TryAsync(cancellationToken))
        {
            await Task.Delay(TryAgainAfter, time, cancellationToken);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await freeze.LoadAsync(cancellationToken);
            await ends.LoadAsync(cancellationToken);
            await audit.VerifyAsync(cancellationToken);
            await reconciliation.RunAsync(cancellationToken);
            return true;
        }
        catch (AuditUnavailableException e)
        {
            // Reading goes on without it; every press says that it is not to be had.
            LogUnavailable(log, e);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit cannot be read; nothing can be pressed until it can")]
    private static partial void LogUnavailable(ILogger log, Exception e);
}
