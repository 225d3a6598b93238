using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>The one cell that says why: the headline's title, or why there is none.</summary>
public static class CauseLabel
{
    public static StatusLabel Of(ListedApplication listed, bool fresh)
    {
        if (listed.Headline is { } headline)
        {
            return StatusLabel.Of(listed.Worst ?? headline.Severity) with { Word = headline.Title };
        }

        return listed.Explanation switch
        {
            null => new("Being explained", Tone.Progress, Icons.Material.Filled.Sync),
            { Awaits: { } awaits } => new("Reading Git", Tone.Progress, Icons.Material.Filled.Sync, awaits),
            _ when !fresh => new("Not checked", Tone.Unknown, Icons.Material.Filled.History, "Its Argo CD is not live."),
            { NotChecked.Count: > 0 } => new("Not wholly checked", Tone.Unknown, Icons.Material.Filled.HelpOutline, listed.Explanation.NotChecked[0].Why),
            _ when listed.Application.Health == HealthStatus.Progressing => new("In progress", Tone.Progress, Icons.Material.Filled.Autorenew),
            _ when IsGood(listed) => new("Fine", Tone.Good, Icons.Material.Filled.Check),
            _ => new("No cause found", Tone.Decide, Icons.Material.Filled.QuestionMark),
        };
    }

    private static bool IsGood(ListedApplication listed) => listed.Application is
    {
        Sync: SyncStatus.Synced,
        Health: HealthStatus.Healthy or HealthStatus.None or HealthStatus.Suspended,
        UnreadableFields.Count: 0,
    };
}
