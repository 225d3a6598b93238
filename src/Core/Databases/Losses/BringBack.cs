namespace DbDashboard.Core.Databases.Losses;

/// <summary>How far Git is from bringing a database back.</summary>
public enum BringBackWord
{
    /// <summary>Nothing is known of a file, or Git could not be read.</summary>
    Unknown,

    /// <summary>The tracked revision declares it, and its application takes the file: a sync makes it.</summary>
    Declared,

    /// <summary>The tracked revision has the file, and the filter drops it.</summary>
    Dropped,

    /// <summary>Another branch has the file.</summary>
    OnBranch,

    /// <summary>The file was deleted: its parent commit has it.</summary>
    Deleted,

    /// <summary>Its branch is gone; the commit is known.</summary>
    Orphaned,
}

/// <summary>The commit that brings a database back: the object, never its data.</summary>
/// <param name="Says">One sentence with the commit and who made it.</param>
/// <param name="Commit">The last commit that has the file, whole; null when none is known.</param>
/// <param name="Branch">A branch that has it; null when none does.</param>
/// <param name="Command">What to type in a clone of the repository to have the file again; null when nothing is to be typed.</param>
public sealed record BringBack(BringBackWord Word, string Says, string? RepoUrl = null, string? File = null, string? Commit = null, string? Branch = null, string? Command = null);
