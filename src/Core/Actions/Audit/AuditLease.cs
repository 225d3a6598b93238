namespace DbDashboard.Core.Actions.Audit;

/// <summary>The lease of an override, as it was when something was said of it.</summary>
/// <param name="Kind"><c>source</c> or <c>autosync</c>.</param>
/// <param name="What">What is other than the baseline, in one sentence.</param>
/// <param name="Undo">The ask that takes it back, as one line; null when no guarded press does.</param>
public sealed record AuditLease(string Kind, string What, DateTimeOffset Until, string? Undo, string UndoSentence);
