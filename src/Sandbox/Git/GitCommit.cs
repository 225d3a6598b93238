using System.Collections.Immutable;

namespace DbDashboard.Sandbox.Git;

/// <summary>A person who commits.</summary>
public sealed record GitAuthor(string Name, string Email)
{
    public override string ToString() => $"{Name} <{Email}>";
}

/// <summary>One commit with the whole tree at it: path to text.</summary>
public sealed record GitCommit(
    string Id,
    ImmutableList<string> Parents,
    GitAuthor Author,
    DateTimeOffset Date,
    string Message,
    ImmutableSortedDictionary<string, string> Files);

/// <summary>A commit to be made: what it changes on top of its first parent.</summary>
/// <param name="Changes">Path to new text; null deletes the file.</param>
public sealed record CommitDraft(GitAuthor Author, DateTimeOffset Date, string Message, IReadOnlyDictionary<string, string?> Changes);
