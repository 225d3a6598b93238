using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>The last sync that applied a resource.</summary>
/// <param name="IsOfComparedRevision">It was of what is compared now, so every field of the manifest was sent.</param>
/// <param name="Times">How many syncs of the compared revision are on record.</param>
internal sealed record AppliedSync(DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, bool IsOfComparedRevision, int Times)
{
    /// <summary>Null when no finished sync is on record.</summary>
    public static AppliedSync? Of(Facts facts, ResourceKey key)
    {
        var compared = facts.Application.Revisions;
        var last = Deployments.Last(facts.Application);
        var times = compared.Count == 0 ? 0 : Deployments.Of(facts.Application).Items.Count(d => d.Revisions == compared);
        return Partial(facts.Application, key) is { } partial && !(last?.DeployedAt > partial.FinishedAt)
            ? new(Later(partial.StartedAt, last?.StartedAt ?? last?.DeployedAt), partial.FinishedAt, IsOf(partial.Revisions, compared), Math.Max(1, times))
            : last is null ? null : new(last.StartedAt ?? last.DeployedAt, last.DeployedAt, IsOf(last.Revisions, compared) && facts.FailedOnComparedRevision() is null, times);
    }

    /// <summary>The write at this moment is the sync's own: old versions of Argo CD write under the name of kubectl.</summary>
    public bool Covers(DateTimeOffset? at) => at >= StartedAt && at <= (FinishedAt ?? StartedAt)?.AddSeconds(1);

    private static DateTimeOffset? Later(DateTimeOffset? first, DateTimeOffset? second) => first > second || second is null ? first : second;

    private static bool IsOf(EquatableList<string> revisions, EquatableList<string> compared) => revisions.Count > 0 && revisions == compared;

    // Self-heal and selected resources: a sync that leaves no trace in the history.
    private static OperationState? Partial(Application application, ResourceKey key) =>
        application.OperationState is { Phase: OperationPhase.Succeeded, Operation: { IsSync: true, DryRun: false }, Revisions.Count: > 0 } state
        && state.Results.Items.Any(r => r.Key == key && r.Status == "Synced") ? state : null;
}
