using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A resource is declared on the tracked revision and is not in the cluster: it was never synced, its sync failed, or somebody
/// deleted it.
/// Found: Argo CD has a target and no live object, and neither a new commit nor a missing kind explains it.
/// Do: sync; when it disappears again, find out who deletes it (events, another application's prune).
/// Confused with: new-commit (the file is new since the last sync) and crd-missing (the cluster does not know the kind).
/// </summary>
public sealed class ResourceMissing : ICauseRule
{
    public CauseDescription Description { get; } = new("resource-missing", "Declared, and not in the cluster", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 50);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (!facts.IsOutOfSync())
        {
            yield break;
        }

        var explained = MissingKind.Of(facts).Select(m => m.Resource.Key).Concat(CommitsBetween.Of(facts).SelectMany(c => c.Explained).Select(r => r.Key)).ToHashSet();
        var missing = facts.Missing().Where(r => r.Status == SyncStatus.OutOfSync && !explained.Contains(r.Key)).ToList();
        if (missing.Count > 0)
        {
            yield return Describe(facts, missing);
        }
    }

    private Cause Describe(Facts facts, List<ManagedResourceStatus> missing)
    {
        var names = Words.Names(missing.Select(r => $"{r.Key.Kind} {r.Key.Name}"), 4);
        var failed = facts.FailedOnComparedRevision();
        var evidence = new[]
        {
            new Evidence($"{names}: a target, and no live object.", facts.Details.ManagedResources.IsKnown ? "Argo CD managed-resources" : "Argo CD status.resources", facts.Details.ManagedResources.At ?? facts.Application.ReconciledAt),
            Cited.FailedOperation(failed),
        };
        return Description.Found(
                $"{names} {(missing.Count == 1 ? "is" : "are")} declared on {facts.Tracked()} and not in the cluster: {Why(facts, missing, failed)}",
                failed is null ? Severity.Waiting : Severity.Broken, CommitsBetween.IsUnknown(facts) ? Confidence.Likely : Confidence.Proven, evidence.OfType<Evidence>().ToEquatableList())
            .With([Sync(facts, missing.Count, failed)])
            .About(missing.Select(r => r.Key));
    }

    private static string Why(Facts facts, List<ManagedResourceStatus> missing, OperationState? failed)
    {
        if (failed is not null)
        {
            return $"the sync of this revision {(facts.IsOperationRunning() ? "has not ended" : "did not succeed")}{(failed.Message.Length > 0 ? $" ({Words.Cap(failed.Message, 200)})" : "")}";
        }

        var last = Deployments.Last(facts.Application);
        var applied = facts.Application.OperationState is { Operation.DryRun: false } state && state.Results.Items.Any(r => r.Status == "Synced" && missing.Exists(m => m.Key == r.Key));
        return last is null ? (facts.Application.OperationState is null ? "the application was never synced" : "no finished sync of the application is on record")
            : applied ? "the last sync applied it, so it was deleted since then"
            : last.DeployedAt is { } at ? $"the last sync was {Words.Age(facts.Now, at)}" : "it was not created yet";
    }

    private static Remedy Sync(Facts facts, int count, OperationState? failed) => new(
        failed is null || facts.IsOperationRunning() ? $"Sync {facts.Application.Key.Name} without prune." : "Remove what the last sync failed on, then sync without prune.",
        $"Creates {Words.Count(count, "object")}; deletes nothing.", RemedySafety.NeedsCare, Action: "sync");
}
