namespace DbDashboard.Core.Sources.Git;

/// <summary>A file before and after a commit.</summary>
/// <param name="OldPath">Null when it was not moved.</param>
/// <param name="Before">Its content's id; null when it did not exist.</param>
/// <param name="After">Null when it does not exist any more.</param>
internal sealed record ChangedFile(string? OldPath, string? Before, string? After);
