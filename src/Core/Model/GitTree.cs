namespace DbDashboard.Core.Model;

/// <summary>All files under one path at one commit.</summary>
/// <param name="TreeId">Id of the tree at the path: equal ids mean equal content. Null when the path does not exist there.</param>
/// <param name="Complete">False when a cap was hit: the list must not be reasoned from as a whole.</param>
public sealed record GitTree(string Commit, string Path, string? TreeId, EquatableList<GitFile> Files, bool Complete = true)
{
    public bool Exists => TreeId is not null;
}
