using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Connections;

/// <summary>How one source is.</summary>
/// <param name="Since">When this state began.</param>
/// <param name="LastSeen">Its last proof of life; null when there was none.</param>
/// <param name="Why">What happened and what to do; null when it is live.</param>
public sealed record SourceLine(SourceId Id, StatusLabel Status, DateTimeOffset Since, DateTimeOffset? LastSeen, string? Why, string? Version)
{
    public static SourceLine From(SourceStatus status, DateTimeOffset now) => new(
        status.Id,
        StatusLabel.Of(status, now) with { Why = null },
        status.Since,
        status.LastSeen,
        status.Why ?? (status.State == SourceState.Live && !status.IsFresh(now) ? $"It has been silent for more than {status.Silence.TotalSeconds:0} s; what it said before is shown with its age." : null),
        status.Version);
}
