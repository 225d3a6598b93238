namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>Opens the audit when the dashboard starts, and checks all of it again every hour.</summary>
public sealed class AuditWatch(AuditLog audit, TimeProvider clock)
{
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Ends by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await audit.OpenAsync(cancellationToken);
        while (true)
        {
            await Task.Delay(Pause, clock, cancellationToken);
            await audit.VerifyAsync(cancellationToken);
        }
    }
}
