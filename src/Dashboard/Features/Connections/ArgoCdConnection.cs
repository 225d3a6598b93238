using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Dashboard.Features.Connections;

/// <summary>One Argo CD instance.</summary>
/// <param name="Instance">What it says about itself; null when not read yet.</param>
/// <param name="Applications">How many applications our token sees there.</param>
public sealed record ArgoCdConnection(SourceLine Source, ArgoCdInstance? Instance, int Applications, EquatableList<RightLine> Rights)
{
    public string? Version => Instance is { Version.Length: > 0 } ? Instance.Version : Source.Version;

    public string Tracking => Instance is { TrackingByLabel: true } ? $"label {Instance.LabelKey}" : "annotation";

    public static ArgoCdConnection From(SourceStatus status, Snapshot snapshot, DateTimeOffset now)
    {
        var instance = snapshot.Instances.GetValueOrDefault(status.Id.Name);
        return new(
            SourceLine.From(status, now),
            instance,
            snapshot.Applications.Keys.Count(key => key.Instance == status.Id.Name),
            instance is null ? [] : RightLine.AllOf(instance.Rights));
    }
}
