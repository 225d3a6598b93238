using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Actions.Live;

/// <summary>What the operation did to one resource, or how one hook goes.</summary>
/// <param name="Step">PreSync, Sync, PostSync or SyncFail; empty when Argo CD does not say.</param>
/// <param name="Wave">Null when not known.</param>
/// <param name="Hook">The hook's type; null for a resource.</param>
public sealed record ResultRow(ResourceKey Key, string Step, int? Wave, string? Hook, StatusLabel Status, string Message)
{
    private static readonly string[] Steps = ["PreSync", "Sync", "PostSync", "SyncFail"];

    /// <summary>In the order in which they run: phase, wave, name.</summary>
    public static EquatableList<ResultRow> AllOf(OperationState state, Application application)
    {
        var waves = application.Resources.Items.DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.SyncWave);
        return state.Results.Items
            .Select(result => From(result, waves.TryGetValue(result.Key, out var wave) ? wave : null))
            .OrderBy(row => Array.IndexOf(Steps, row.Step))
            .ThenBy(row => row.Wave ?? 0)
            .ThenBy(row => row.Key)
            .ToEquatableList();
    }

    private static ResultRow From(ResourceResult result, int? wave) => new(
        result.Key,
        result.SyncPhase,
        wave,
        result.HookType.Length > 0 ? result.HookType : null,
        Label(result.Status.Length > 0 && result.HookType.Length == 0 ? result.Status : result.HookPhase),
        result.Message);

    private static StatusLabel Label(string word) => word switch
    {
        "Synced" or "Succeeded" => new(word, Tone.Good, Icons.Material.Filled.Check),
        "SyncFailed" or "Failed" or "Error" => new(word, Tone.Danger, Icons.Material.Filled.ErrorOutline),
        "Pruned" => new(word, Tone.Decide, Icons.Material.Filled.DeleteOutline),
        "PruneSkipped" => new(word, Tone.Plain, Icons.Material.Filled.SkipNext),
        "Running" => new(word, Tone.Progress, Icons.Material.Filled.Autorenew),
        "Terminating" => new(word, Tone.Decide, Icons.Material.Filled.StopCircle),
        "" => new("no word", Tone.Unknown, Icons.Material.Filled.HelpOutline),
        _ => new(Untrusted.Name(word), Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };
}
