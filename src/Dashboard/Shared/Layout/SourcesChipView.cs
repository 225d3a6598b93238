using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Shared.Layout;

/// <summary>The words of the freshness chip: <c>live 2 s</c>, <c>2 of 3 live</c>, <c>starting, 1 of 3 live</c>.</summary>
public sealed record SourcesChipView(string Words, Tone Tone, string Icon)
{
    public static SourcesChipView From(SourcesView sources, DateTimeOffset now)
    {
        if (sources.AllFresh)
        {
            return new($"live {AgeText.Length(now - (sources.OldestSeen ?? now))}", Tone.Good, Icons.Material.Filled.Circle);
        }

        if (sources.IsStarting)
        {
            return new(sources.Total == 0 ? "starting" : $"starting, {sources.Fresh} of {sources.Total} live", Tone.Progress, Icons.Material.Filled.Sync);
        }

        return new($"{sources.Fresh} of {sources.Total} live", Tone.Unknown, Icons.Material.Filled.CloudOff);
    }
}
