using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <param name="File">Path from the repository's root.</param>
/// <param name="FilterLine">Line of the include pattern in that file; null when there is none.</param>
public sealed record DeclaredApplication(ApplicationSource Source, SyncPolicy SyncPolicy, string RepoUrl, string File, int Line, int? FilterLine);
