using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using MudBlazor;

namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>A state as it is shown: word, tone and icon together.</summary>
/// <param name="Why">The reason when there is one to tell (shown as title and to screen readers); null when the word says it all.</param>
public sealed record StatusLabel(string Word, Tone Tone, string Icon, string? Why = null)
{
    private const string StaleWhy = "Last known; its source is not live now.";

    /// <param name="fresh">False: the source is not live, so that nothing may look proven.</param>
    public static StatusLabel Of(SyncStatus sync, bool fresh) => Aged(fresh, sync switch
    {
        SyncStatus.Synced => new("Synced", Tone.Good, Icons.Material.Filled.CheckCircle),
        SyncStatus.OutOfSync => new("OutOfSync", Tone.Decide, Icons.Material.Filled.Difference),
        SyncStatus.Unknown => new("Unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline, "Argo CD could not compare."),
        _ => new("Never compared", Tone.Unknown, Icons.Material.Filled.HelpOutline),
    });

    /// <inheritdoc cref="Of(SyncStatus, bool)"/>
    public static StatusLabel Of(HealthStatus health, bool fresh) => Aged(fresh, health switch
    {
        HealthStatus.Healthy => new("Healthy", Tone.Good, Icons.Material.Filled.Favorite),
        HealthStatus.Progressing => new("Progressing", Tone.Progress, Icons.Material.Filled.Autorenew),
        HealthStatus.Suspended => new("Suspended", Tone.Unknown, Icons.Material.Filled.PauseCircleOutline),
        HealthStatus.Missing => new("Missing", Tone.Decide, Icons.Material.Filled.RemoveCircleOutline),
        HealthStatus.Degraded => new("Degraded", Tone.Danger, Icons.Material.Filled.HeartBroken),
        HealthStatus.Unknown => new("Unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline, "Argo CD could not tell."),
        _ => new("No word", Tone.Unknown, Icons.Material.Filled.Remove, "Argo CD has no health check for it."),
    });

    /// <summary>Our own word for a database or a part of one, by what runs.</summary>
    /// <param name="fresh">False: its cluster is not live, so that nothing may look proven.</param>
    public static StatusLabel OfVerdict(HealthStatus health, bool fresh) => health switch
    {
        HealthStatus.Unknown or HealthStatus.None => new("Unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline, "Too little can be seen to say."),
        _ => Of(health, fresh),
    };

    public static StatusLabel Of(Severity severity) => severity switch
    {
        Severity.DataAtRisk => new("DATA AT RISK", Tone.Danger, Icons.Material.Filled.Dangerous),
        Severity.Broken => new("BROKEN", Tone.Decide, Icons.Material.Filled.ErrorOutline),
        Severity.Waiting => new("WAITING", Tone.Progress, Icons.Material.Filled.HourglassEmpty),
        _ => new("NOTE", Tone.Unknown, Icons.Material.Outlined.Info),
    };

    public static StatusLabel Of(SourceStatus status, DateTimeOffset now) => status.State switch
    {
        SourceState.Live when status.IsFresh(now) => new("Live", Tone.Good, Icons.Material.Filled.Circle),
        SourceState.Live or SourceState.Stale => new("Stale", Tone.Unknown, Icons.Material.Filled.History, status.Why),
        SourceState.Connecting => new("Connecting", Tone.Progress, Icons.Material.Filled.Sync, status.Why),
        SourceState.Resyncing => new("Resyncing", Tone.Progress, Icons.Material.Filled.Sync, status.Why),
        SourceState.NotAllowed => new("Not read", Tone.Unknown, Icons.Material.Filled.DoNotDisturb, status.Why),
        _ => new("Unreachable", Tone.Decide, Icons.Material.Filled.CloudOff, status.Why),
    };

    /// <param name="fresh">False: the cluster is not live, so that "watched" is the past.</param>
    public static StatusLabel Of(KindCoverage coverage, bool fresh) => Aged(fresh, coverage.State switch
    {
        KindCoverageState.Watched => new("Watched", Tone.Good, Icons.Material.Filled.Visibility),
        KindCoverageState.NotInstalled => new("Not installed", Tone.Plain, Icons.Material.Filled.RemoveCircleOutline, coverage.Why),
        KindCoverageState.Forbidden => new("Cannot see", Tone.Decide, Icons.Material.Filled.VisibilityOff, coverage.Why),
        KindCoverageState.Connecting => new("Connecting", Tone.Progress, Icons.Material.Filled.Sync, coverage.Why),
        KindCoverageState.Resyncing => new("Resyncing", Tone.Progress, Icons.Material.Filled.Sync, coverage.Why),
        _ => new("Unreachable", Tone.Decide, Icons.Material.Filled.CloudOff, coverage.Why),
    });

    // Grey is a promise about freshness: an old Degraded is still told as such, only what looks good loses its colour.
    private static StatusLabel Aged(bool fresh, StatusLabel label) =>
        fresh ? label : label with { Tone = label.Tone is Tone.Good ? Tone.Unknown : label.Tone, Why = label.Why ?? StaleWhy };
}
