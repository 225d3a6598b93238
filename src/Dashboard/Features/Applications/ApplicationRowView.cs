using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>One row.</summary>
/// <param name="Cause">The title of its headline, or why there is none.</param>
/// <param name="MoreCauses">How many there are beside the headline.</param>
/// <param name="Age">For how long it has been so; empty when that is not known.</param>
public sealed record ApplicationRowView(
    ApplicationKey Key,
    string Project,
    string Destination,
    string Revision,
    StatusLabel Sync,
    StatusLabel Health,
    StatusLabel Cause,
    string? Sentence,
    int MoreCauses,
    bool AutoSync,
    DateTimeOffset? Since,
    string Age)
{
    public static ApplicationRowView? From(ListedApplication? listed, ExplainedSnapshot explained, DateTimeOffset now)
    {
        if (listed is not { Application: var application })
        {
            return null;
        }

        var fresh = explained.Snapshot.Sources.GetValueOrDefault(new(SourceKind.ArgoCd, listed.Key.Instance))?.IsFresh(now) == true;
        return new(
            listed.Key,
            application.Project,
            $"{application.Destination.Namespace} · {application.Destination.Cluster}",
            application.Source.EffectiveRevision,
            StatusLabel.Of(application.Sync, fresh),
            StatusLabel.Of(application.Health, fresh),
            CauseLabel.Of(listed, fresh),
            listed.Headline?.Sentence ?? listed.Explanation?.Awaits,
            Math.Max(0, (listed.Explanation?.Causes.Count ?? 0) - 1),
            application.SyncPolicy.IsAutoSyncOn,
            listed.Since,
            listed.Since is { } since ? $"for {AgeText.Length(now - since)}" : "");
    }
}
