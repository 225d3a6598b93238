namespace DbDashboard.Core.Actions.Audit;

/// <summary>The record of every action, attempt and refusal: rows are added and never changed, each bound to the one before by its hash. No row, no action.</summary>
public interface IAuditLog : IAuditReader
{
    AuditStatus Status { get; }

    /// <summary>The row is on the disk when this returns. Opens the audit when that was not done yet.</summary>
    /// <param name="cancellationToken">Given up only while waiting for its turn: then nothing was written.</param>
    /// <exception cref="AuditUnavailableException">It could not be written; whatever was to be recorded must not happen.</exception>
    ValueTask<AuditReceipt> AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Checks the file and every row from the first to the last. A broken chain switches writes off, a whole one that was broken switches them on.</summary>
    Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken);
}

/// <summary>Reads the audit; works with a broken chain too, for then the rows are evidence: one that cannot be read any more says so in its sentence.</summary>
/// <remarks>Every member throws <see cref="AuditUnavailableException"/> when the file cannot be read.</remarks>
public interface IAuditReader
{
    /// <summary>One page, newest first.</summary>
    Task<AuditPage> ReadAsync(AuditFilter filter, AuditPaging paging, CancellationToken cancellationToken);

    /// <summary>All that match, newest first, read while they are taken: for exports.</summary>
    IAsyncEnumerable<AuditRecord> StreamAsync(AuditFilter filter, CancellationToken cancellationToken);

    /// <summary>All rows of one action, oldest first; empty when there is none.</summary>
    Task<IReadOnlyList<AuditRecord>> OfActionAsync(string actionId, CancellationToken cancellationToken);

    /// <summary>The last row of each action that is at one of <see cref="AuditEdges.Open"/>, oldest first: what a restart has to look up. The intent with its trail is among <see cref="OfActionAsync"/>.</summary>
    Task<IReadOnlyList<AuditRecord>> OpenIntentsAsync(CancellationToken cancellationToken);
}
