using DbDashboard.Core.Databases;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Whether Git declares the database where its application looks.</summary>
public static class DeclaredLabel
{
    public static StatusLabel Of(DatabaseState state)
    {
        var tracked = state.Declared.Items.Where(place => place.OnTracked).ToList();
        if (tracked.Find(place => place.Taken) is { } taken)
        {
            return new($"on {taken.Branch}", Tone.Plain, Icons.Material.Filled.Check);
        }

        if (tracked.Count > 0)
        {
            return new($"on {tracked[0].Branch}, dropped by the filter", Tone.Decide, Icons.Material.Filled.FilterAltOff, "The file is on the tracked revision, and the application's filter does not take it.");
        }

        if (state.MissingRevision is { } missing)
        {
            return new($"{Untrusted.Name(missing)} does not exist", Tone.Decide, Icons.Material.Filled.LinkOff, $"Its application tracks a revision that the repository does not have{(state.Declared.Count > 0 ? $"; {Untrusted.Name(state.Declared[0].Branch)} declares it" : "")}.");
        }

        return state.Declared.Count > 0
            ? new($"only on {state.Declared[0].Branch}", Tone.Decide, Icons.Material.Filled.CallSplit, "The tracked revision does not have it.")
            : new("nowhere found", Tone.Unknown, Icons.Material.Filled.HelpOutline, "No watched branch that was read declares it.");
    }

    /// <summary>One place: branch, file and whether the filter takes it.</summary>
    public static string Place(Declaration place) =>
        $"{place.Branch}: {place.File}{(place.Taken ? "" : ", dropped by the filter")}{(place.OnTracked ? ", the tracked revision" : "")}";
}
