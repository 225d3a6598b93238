using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions;

/// <summary>What has to be remembered of an action to recognise its work later, also after a restart: it is kept in the audit with the intent. No content of the spec but the fields that change.</summary>
/// <param name="Uid">The Application object's.</param>
/// <param name="Changes">Fields of the Application that change.</param>
/// <param name="Revisions">The commits that a sync was planned with, one a source; empty when not known.</param>
/// <param name="OperationStartedAt">terminate: which operation; sync: the one that was there before, so that a later one is noticed; null when there was none, and for others.</param>
/// <param name="RestHash">SHA-256 of the spec without the fields that change, so that a lost edit of another one is noticed; null where nothing of the spec changes.</param>
/// <param name="ReconciledAt">refresh: the comparison before it; null else.</param>
/// <param name="PlannedAt">When the facts were read, by our clock.</param>
public sealed record ActionTrail(
    ActionId Id,
    ActionAsk Ask,
    string Uid,
    EquatableList<SpecChange> Changes = default,
    EquatableList<string> Revisions = default,
    DateTimeOffset? OperationStartedAt = null,
    string? RestHash = null,
    DateTimeOffset? ReconciledAt = null,
    DateTimeOffset? PlannedAt = null);

/// <param name="Path">JSON pointer in the Application: <c>/spec/source/targetRevision</c>.</param>
/// <param name="Before">Canonical JSON text; null when absent.</param>
/// <param name="After">Canonical JSON text; null when removed.</param>
public sealed record SpecChange(string Path, string? Before, string? After);
