using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>One database against every branch.</summary>
/// <param name="Tracked">taken, dropped, elsewhere, nowhere or unknown: whether Git declares it where its application looks.</param>
/// <param name="TrackedWhy">Why it is not known, or who else says so; null when the places say it all.</param>
/// <param name="Prospect">lost, protected, kept, unmanaged, notThere or unknown: what a prune would do.</param>
/// <param name="ByItself">Lost without that anybody presses.</param>
/// <param name="Stray">Live, declared on no branch; every one was read.</param>
/// <param name="Ghost">Declared, not live.</param>
/// <param name="Duplicate">What owns it twice; null when nothing does.</param>
/// <param name="PgVector">How far pgvector is; null for kinds that have none.</param>
public sealed record MatrixReply(
    string Tracked,
    string? TrackedWhy,
    string Prospect,
    string ProspectSays,
    bool ByItself,
    bool Stray,
    bool Ghost,
    string? Duplicate,
    string? PgVector,
    IReadOnlyList<MatrixPlaceReply> Places)
{
    public static MatrixReply From(MatrixRow row) => new(
        Words.Camel(row.Tracked.Word),
        row.Tracked.Why,
        Words.Camel(row.Prospect.Word),
        row.Prospect.Says,
        row.Prospect.ByItself,
        row.IsStray,
        row.IsGhost,
        row.Duplicate,
        row.Vector is { } vector ? Words.Camel(vector.Word) : null,
        [.. row.Places.Select(place => new MatrixPlaceReply(place.Application, place.RepoUrl, place.Branch, place.File, place.Taken, place.OnTracked))]);
}

/// <param name="Taken">The application's filter takes the file there.</param>
public sealed record MatrixPlaceReply(ApplicationKey Application, string Repository, string Branch, string File, bool Taken, bool OnTracked);
