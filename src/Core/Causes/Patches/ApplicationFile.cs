namespace DbDashboard.Core.Causes.Patches;

/// <summary>The file in Git that declares an Application, found through its parent.</summary>
/// <param name="Parent">The application that brings it.</param>
/// <param name="Revision">The branch as the parent writes it.</param>
/// <param name="Path">From the repository's root.</param>
/// <param name="Line">1-based line where the Application's document begins.</param>
public sealed record ApplicationFile(string Parent, string RepoUrl, string Revision, string Commit, string Path, int Line, string Text);
