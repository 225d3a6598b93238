using DbDashboard.Core.Databases.Troubles;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Triage.Databases;

/// <summary>One reason and the databases that it concerns.</summary>
/// <param name="Cause">Keeps the row the same one.</param>
/// <param name="Title">The name of a single one; else how many of what.</param>
/// <param name="Places">The first few, with their pages.</param>
/// <param name="More">How many are not named.</param>
public sealed record DatabaseTroubleRow(string Cause, bool RisksData, StatusLabel Label, string Title, EquatableList<(string Name, string Address)> Places, int More, string Sentence, string? NextStep, DateTimeOffset? Since)
{
    private const int Shown = 8;

    private static readonly StatusLabel Risk = new("CAN LOSE DATA", Tone.Decide, Icons.Material.Filled.Rule);

    /// <summary>What stands first in the sentence about several.</summary>
    public bool IsOne => Places.Count == 1;

    /// <summary>The page on which more is said; of a manifest its part.</summary>
    public string Address => Places[0].Address + (RisksData ? "#lint" : "");

    public static DatabaseTroubleRow From(DatabaseTrouble trouble)
    {
        var all = trouble.Databases;
        return new(
            trouble.Cause,
            trouble.RisksData,
            trouble.RisksData ? Risk : StatusLabel.Of(HealthStatus.Degraded, fresh: true) with { Word = "DEGRADED" },
            all.Count == 1 ? all[0].Key.Name : $"{all.Count} databases · one reason",
            all.Items.Take(Shown).Select(state => (state.Key.Name, DatabaseKey.Of(state).Address)).ToEquatableList(),
            all.Count - Math.Min(Shown, all.Count),
            Ended(all.Count == 1 ? trouble.Sentence : $"{all[0].Key.Name}: {trouble.Sentence}"),
            trouble.NextStep,
            trouble.Since);
    }

    private static string Ended(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";
}
