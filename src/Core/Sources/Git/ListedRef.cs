namespace DbDashboard.Core.Sources.Git;

/// <param name="Object">What the ref names: a commit or an annotated tag.</param>
/// <param name="Commit">What it leads to; null when that is no commit.</param>
internal sealed record ListedRef(string Name, string Object, string? Commit);
