namespace DbDashboard.Core.Model;

/// <param name="OldPath">For Renamed: where it was; else null.</param>
public sealed record GitChange(GitChangeKind Kind, string Path, string? OldPath = null);
