using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift;

/// <summary>One field that differs between what is live and what a sync would make of it.</summary>
/// <param name="Path">JSON pointer: <c>/spec/replicas</c>.</param>
/// <param name="Live">JSON text of the live value, masked where it may be secret; null when absent.</param>
/// <param name="Wanted">JSON text of the value after a sync; null when it would be removed.</param>
/// <param name="Owner">Who wrote the live value last; null when managedFields do not say.</param>
public sealed record FieldDifference(string Path, string? Live, string? Wanted, FieldManager? Owner);
