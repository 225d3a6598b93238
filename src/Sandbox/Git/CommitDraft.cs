namespace DbDashboard.Sandbox.Git;

/// <summary>A commit to be made: what it changes on top of its first parent.</summary>
/// <param name="Changes">Path to new text; null deletes the file.</param>
public sealed record CommitDraft(GitAuthor Author, DateTimeOffset Date, string Message, IReadOnlyDictionary<string, string?> Changes);
