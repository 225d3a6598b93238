namespace DbDashboard.Core.Actions.Audit;

/// <summary>A row of the audit as it is stored.</summary>
/// <param name="Seq">From 1, without gaps: this is the order, never the time.</param>
/// <param name="Epoch">Which run of the writer wrote it.</param>
/// <param name="At">UTC, to the millisecond.</param>
/// <param name="MonotonicMs">Milliseconds since the writer of this epoch was opened; not moved by changes of the clock.</param>
/// <param name="ClockWentBack">The clock showed an earlier time than in the row before.</param>
/// <param name="Hash">SHA-256 in hex over the previous row's hash and this row's canonical text.</param>
public sealed record AuditRecord(long Seq, long Epoch, DateTimeOffset At, long MonotonicMs, bool ClockWentBack, AuditEntry Entry, string PreviousHash, string Hash);

/// <summary>The proof that a row is durable.</summary>
public sealed record AuditReceipt(long Seq, long Epoch, DateTimeOffset At, string Hash);
