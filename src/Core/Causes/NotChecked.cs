namespace DbDashboard.Core.Causes;

/// <summary>Something that could not be checked, and why.</summary>
/// <param name="CauseId">The cause whose rule could not decide; null when it concerns all.</param>
public sealed record NotChecked(string? CauseId, string What, string Why);
