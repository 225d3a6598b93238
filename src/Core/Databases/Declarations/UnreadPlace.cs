using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Declarations;

/// <summary>Why it is not known what is declared somewhere.</summary>
public enum UnreadKind
{
    /// <summary>The repository or the branch could not be read: anything may be declared there.</summary>
    NotRead,

    /// <summary>There are more branches than are looked at.</summary>
    LeftOut,

    /// <summary>It was read, and what it declares is not to be had from the files: another tool renders them, or they cannot be rendered.</summary>
    NotRendered,
}

/// <summary>A place of which it is not known what it declares.</summary>
/// <param name="Branch">Null: none of the repository's branches was looked at, or all of them are meant.</param>
/// <param name="HidesTracked">What the application tracks is among it.</param>
/// <param name="Why">A clause.</param>
public sealed record UnreadPlace(ApplicationKey Application, string RepoUrl, string? Branch, UnreadKind Kind, bool HidesTracked, string Why)
{
    /// <summary>One sentence for people, without the application.</summary>
    public string Sentence => Branch is null ? $"Git {RepoUrl}: {Why}" : $"Git {RepoUrl} {Branch}: {Why}";
}
