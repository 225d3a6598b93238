namespace DbDashboard.Core.Actions.Requests;

/// <summary>What a source should be.</summary>
/// <param name="Index">Which source, from 0; 0 for an application with one.</param>
/// <param name="TargetRevision">Null leaves it; empty takes it away, which means HEAD.</param>
/// <param name="Filter">Null leaves the directory block.</param>
public sealed record SourceEdit(int Index, string? TargetRevision = null, DirectoryFilter? Filter = null);

/// <summary>The three members of a directory block that select files; other members stay as they are.</summary>
/// <param name="Include">Null or empty: all.</param>
/// <param name="Exclude">Null or empty: none.</param>
public sealed record DirectoryFilter(string? Include, string? Exclude, bool Recurse);
