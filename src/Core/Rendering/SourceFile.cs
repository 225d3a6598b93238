namespace DbDashboard.Core.Rendering;

/// <summary>One file under the path, as read from Git.</summary>
/// <param name="Path">Relative to the source's path, <c>/</c>-separated.</param>
/// <param name="Content">Null when it was not read (too large, a submodule): the selection is then incomplete.</param>
/// <param name="SymlinkTarget">For symlinks the link text, else null; <paramref name="Content"/> is then the target's, when the target lies outside the path and was read.</param>
/// <param name="TooLarge">It was not read because it, or the path as a whole, is larger than is read.</param>
/// <param name="TargetMissing">A symlink whose target, outside the path, does not exist or is a directory.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte>? Content, string? SymlinkTarget = null, string? BlobId = null, bool TargetMissing = false, bool TooLarge = false);
