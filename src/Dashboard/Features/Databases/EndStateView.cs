using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>One wanted database: how far it is, and what is missing.</summary>
/// <param name="Links">Those that count for it.</param>
public sealed record EndStateView(string Title, StatusLabel Label, EquatableList<EndStateLink> Links, EquatableList<string> Says)
{
    /// <param name="addresses">Where the page of each database is.</param>
    public static EndStateView From(EndStateLine line, IReadOnlyDictionary<ResourceKey, string> addresses) => new(
        line.Wanted.Title,
        LabelOf(line.Word),
        line.Found.Select(key => new EndStateLink(key.Name, addresses.GetValueOrDefault(key, "databases"))).ToEquatableList(),
        line.Says);

    /// <summary>One sentence for all.</summary>
    public static string Summary(IReadOnlyList<EndStateView> lines)
    {
        var there = lines.Count(line => line.Label.Tone == Tone.Good);
        return there == lines.Count ? $"All {lines.Count} are there as wanted." : $"{there} of {lines.Count} are there as wanted.";
    }

    private static StatusLabel LabelOf(EndStateWord word) => word switch
    {
        EndStateWord.There => new("As wanted", Tone.Good, Icons.Material.Filled.CheckCircle),
        EndStateWord.NotYet => new("Not yet", Tone.Decide, Icons.Material.Filled.PendingActions),
        EndStateWord.Missing => new("Missing", Tone.Decide, Icons.Material.Filled.RemoveCircleOutline),
        _ => new("Unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };
}

public sealed record EndStateLink(string Name, string Address);
