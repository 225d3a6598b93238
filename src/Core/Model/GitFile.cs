namespace DbDashboard.Core.Model;

/// <param name="Mode">100644, 100755 file; 120000 symlink; 160000 submodule.</param>
/// <param name="Path">From the repository's root, <c>/</c>-separated, byte-exact.</param>
public sealed record GitFile(string Path, string Mode, string BlobId, long Size)
{
    public bool IsSymlink => Mode == "120000";

    public bool IsSubmodule => Mode == "160000";
}
