namespace DbDashboard.Core.Model;

/// <param name="TreeId">The merged tree; null when there are conflicts.</param>
/// <param name="Conflicts">Paths that conflict.</param>
public sealed record GitMerge(string? TreeId, EquatableList<string> Conflicts);
