using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Whether Git declares the database where its application looks.</summary>
public static class DeclaredLabel
{
    public static StatusLabel Of(MatrixRow row) => row.Tracked.Word switch
    {
        TrackedWord.Taken when row.Places.Items.FirstOrDefault(place => place is { OnTracked: true, Taken: true }) is { } taken => new($"on {taken.Branch}", Tone.Plain, Icons.Material.Filled.Check),
        TrackedWord.Taken => new("declared", Tone.Plain, Icons.Material.Filled.Check, row.Tracked.Why),
        TrackedWord.Dropped => new($"on {row.Places[0].Branch}, dropped by the filter", Tone.Decide, Icons.Material.Filled.FilterAltOff, "The file is on the tracked revision, and the application's filter does not take it."),
        _ when row.State.MissingRevision is { } missing => new($"{Untrusted.Name(missing)} does not exist", Tone.Decide, Icons.Material.Filled.LinkOff, $"Its application tracks a revision that the repository does not have{(row.Places.Count > 0 ? $"; {Untrusted.Name(row.Places[0].Branch)} declares it" : "")}."),
        TrackedWord.Elsewhere => new(Elsewhere(row), Tone.Decide, Icons.Material.Filled.CallSplit, "The tracked revision does not have it."),
        TrackedWord.Nowhere => new("nowhere", Tone.Decide, Icons.Material.Filled.DoNotDisturbOn, "Every branch was read, and none declares it under the path of an application."),
        _ => new("unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline, row.Tracked.Why),
    };

    private static string Elsewhere(MatrixRow row) =>
        row.Places.Items.Select(place => (place.RepoUrl, place.Branch)).Distinct().Count() is > 1 and var branches ? $"only on {branches} other branches" : $"only on {row.Places[0].Branch}";

    /// <summary>One place: branch, file and whether the filter takes it.</summary>
    public static string Place(Declaration place) =>
        $"{place.Branch}: {place.File}{(place.Taken ? "" : ", dropped by the filter")}{(place.OnTracked ? ", the tracked revision" : "")}";
}
