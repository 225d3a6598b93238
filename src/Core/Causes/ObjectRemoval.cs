using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>The commit of the tracked revision's own history that took an object away.</summary>
/// <param name="File">The file that declared it until then, from the repository's root.</param>
/// <param name="FileStays">The file is still there after the commit: the object was edited out of it.</param>
/// <param name="MovedTo">The file that declares it since then, from the repository's root; null when none.</param>
public sealed record ObjectRemoval(ResourceKey Key, string File, GitHistoryEntry Entry, bool FileStays, string? MovedTo);
