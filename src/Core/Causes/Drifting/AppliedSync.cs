using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>The last sync that applied a resource.</summary>
/// <param name="IsCurrent">It was of what is compared now, by its revision or by the manifest of the resource: every field was sent.</param>
/// <param name="Times">How many syncs of the compared revision are on record.</param>
internal sealed record AppliedSync(DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, bool IsCurrent, int Times)
{
    /// <summary>Null when no finished sync is on record.</summary>
    public static AppliedSync? Of(Facts facts, ResourceKey key)
    {
        var compared = facts.Application.Revisions;
        var last = Deployments.Last(facts.Application);
        var times = compared.Count == 0 ? 0 : Deployments.Of(facts.Application).Items.Count(d => d.Revisions == compared);
        bool IsCurrent(EquatableList<string> revisions) => revisions.Count > 0 && (revisions == compared || IsUnchanged(facts, key, revisions));
        return Partial(facts.Application, key) is { } partial && !(last?.DeployedAt > partial.FinishedAt)
            ? new(Later(partial.StartedAt, last?.StartedAt ?? last?.DeployedAt), partial.FinishedAt, IsCurrent(partial.Revisions), Math.Max(1, times))
            : last is null ? null : new(last.StartedAt ?? last.DeployedAt, last.DeployedAt, IsCurrent(last.Revisions), times);
    }

    /// <summary>The write at this moment is the sync's own: old versions of Argo CD write under the name of kubectl.</summary>
    public bool Covers(DateTimeOffset? at) => at >= StartedAt && at <= (FinishedAt ?? StartedAt)?.AddSeconds(1);

    private static DateTimeOffset? Later(DateTimeOffset? first, DateTimeOffset? second) => first > second || second is null ? first : second;

    /// <summary>In a repository of many applications the compared revision moves all the time: no commit since has touched the path, or none has changed the manifest.</summary>
    private static bool IsUnchanged(Facts facts, ResourceKey key, EquatableList<string> revisions) => facts.Sources.Count > 0
        && facts.Sources.Items.All(s => s.Deployed.Items.FirstOrDefault(d => revisions.Items.Contains(d.Commit)) is { OwnCommitsKnown: true } synced
            && ((synced.Behind.Count == 0 && synced.OwnCommits.Count == 0 && (synced.WithSource ?? s.Source).Path == s.Source.Path) || (CommitsBetween.Manifest(facts, synced.Selection, key) is { } then && then == CommitsBetween.Manifest(facts, s.Tracked.ValueIfKnown?.Selection, key))));

    // Self-heal and selected resources: a sync that leaves no trace in the history.
    private static OperationState? Partial(Application application, ResourceKey key) =>
        application.OperationState is { Phase: OperationPhase.Succeeded, Operation: { IsSync: true, DryRun: false }, Revisions.Count: > 0 } state
        && state.Results.Items.Any(r => r.Key == key && r.Status == "Synced") ? state : null;
}
