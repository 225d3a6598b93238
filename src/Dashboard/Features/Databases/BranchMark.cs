using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Branches;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>A branch that declares a database.</summary>
/// <param name="Word">Whether it is tracked, and whether the filter takes the file there.</param>
/// <param name="Dropped">The application's filter does not take the file there.</param>
/// <param name="Address">The branch's page.</param>
public sealed record BranchMark(string Branch, string Word, bool Dropped, string File, string Application, string Address)
{
    /// <summary>One a branch of a repository, the tracked one first.</summary>
    public static EquatableList<BranchMark> From(MatrixRow row) => row.Places.Items
        .GroupBy(place => (place.RepoUrl, place.Branch))
        .Select(group => From(group.MaxBy(place => place.Taken)!))
        .ToEquatableList();

    private static BranchMark From(MatrixPlace place) => new(
        place.Branch,
        (place.OnTracked, place.Taken) switch
        {
            (true, true) => "tracked",
            (true, false) => "tracked, the filter drops it",
            (false, true) => "taken there",
            _ => "the filter drops it",
        },
        !place.Taken,
        place.File,
        place.Application.Name,
        new BranchesQuery(place.RepoUrl, place.Branch).ToAddress());
}
