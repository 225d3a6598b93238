using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>A file that declares a database, for one application on one branch.</summary>
/// <param name="Taken">The application's filter takes the file there.</param>
/// <param name="OnTracked">It is the branch that the application tracks.</param>
public sealed record MatrixPlace(ApplicationKey Application, string RepoUrl, string Branch, string File, bool Taken, bool OnTracked);
