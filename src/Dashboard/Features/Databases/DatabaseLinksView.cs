using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>The databases of an application, or those that only a branch brings.</summary>
/// <param name="Links">The first of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="All">Where all of them are listed.</param>
public sealed record DatabaseLinksView(string Words, EquatableList<EndStateLink> Links, int Count, string All)
{
    private const int Most = 6;

    public static DatabaseLinksView OfApplication(IEnumerable<MatrixRow> rows, ApplicationKey application) => From(
        "Databases",
        rows.Where(row => row.State.Application == application || row.Places.Items.Any(place => place.Application == application && place is { OnTracked: true, Taken: true })),
        new DatabasesQuery(Application: application.ToString()));

    public static DatabaseLinksView OfBranch(IEnumerable<MatrixRow> rows, string repoUrl, string branch) => From(
        "Databases that it adds",
        rows.Where(row => row.Tracked.Word is not TrackedWord.Taken && row.Places.Items.Any(place => place.RepoUrl == repoUrl && place.Branch == branch && !place.OnTracked && (place.Taken || row.Tracked.Word is not TrackedWord.Dropped))),
        new DatabasesQuery(Branch: branch));

    private static DatabaseLinksView From(string words, IEnumerable<MatrixRow> rows, DatabasesQuery all)
    {
        var found = rows.ToList();
        return new(words, found.Take(Most).Select(row => new EndStateLink(row.State.Key.Name, DatabaseKey.Of(row.State).Address)).ToEquatableList(), found.Count, all.ToAddress());
    }
}
