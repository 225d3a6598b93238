using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>The commit since which Git's value of a differing field is as it is.</summary>
/// <param name="Source">The source whose file declares it.</param>
/// <param name="File">That file, from the repository's root.</param>
public sealed record FieldChange(ResourceField Field, ApplicationSource Source, string File, Reading<FileChange> Change);
