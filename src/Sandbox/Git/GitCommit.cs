using System.Collections.Immutable;

namespace DbDashboard.Sandbox.Git;

/// <summary>One commit with the whole tree at it: path to text.</summary>
public sealed record GitCommit(
    string Id,
    ImmutableList<string> Parents,
    GitAuthor Author,
    DateTimeOffset Date,
    string Message,
    ImmutableSortedDictionary<string, string> Files);
