using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;

namespace DbDashboard.Core.Tests.Actions.Simulation;

/// <summary>The audit as one run sees it: it fails and kills when it is told to.</summary>
internal sealed class WatchedAudit(IAuditLog audit, Fates fates, Life life) : IAuditLog
{
    /// <summary>The row of the request that may leave next; null when none may.</summary>
    public AuditEntry? MaySend { get; set; }

    public AuditStatus Status => audit.Status;

    public async ValueTask<AuditReceipt> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        if (fates.Kill is { After: false } before && before.Edge == entry.Edge)
        {
            life.End();
        }

        if (life.IsOver)
        {
            return await Life.NeverAsync<AuditReceipt>();
        }

        if (fates.FailingRows > 0)
        {
            fates.FailingRows--;
            throw new AuditUnavailableException("the disk is full");
        }

        var receipt = await audit.AppendAsync(entry, cancellationToken);
        MaySend = entry.Edge == ActionState.Sent ? entry : MaySend;
        if (fates.Kill is { After: true } after && after.Edge == entry.Edge)
        {
            life.End();
        }

        return life.IsOver ? await Life.NeverAsync<AuditReceipt>() : receipt;
    }

    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) => audit.VerifyAsync(cancellationToken);

    public Task<AuditPage> ReadAsync(AuditFilter filter, AuditPaging paging, CancellationToken cancellationToken) => audit.ReadAsync(filter, paging, cancellationToken);

    public IAsyncEnumerable<AuditRecord> StreamAsync(AuditFilter filter, CancellationToken cancellationToken) => audit.StreamAsync(filter, cancellationToken);

    public Task<IReadOnlyList<AuditRecord>> OfActionAsync(string actionId, CancellationToken cancellationToken) => audit.OfActionAsync(actionId, cancellationToken);

    public Task<IReadOnlyList<AuditRecord>> OpenIntentsAsync(CancellationToken cancellationToken) => audit.OpenIntentsAsync(cancellationToken);
}
