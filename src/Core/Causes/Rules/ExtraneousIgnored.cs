using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An object is no longer declared, and Argo CD does not count that: the object says so itself (compare-option IgnoreExtraneous).
/// The application looks Synced, and a sync with prune would delete the object all the same.
/// Found: a resource waits for pruning, and its live object carries <c>argocd.argoproj.io/compare-options: IgnoreExtraneous</c>.
/// Do: nothing, if it is meant; protect it with Prune=false if it must stay.
/// Confused with: removed-from-git, which says how it left Git and may hold too.
/// </summary>
public sealed class ExtraneousIgnored : ICauseRule
{
    private const string Annotation = "argocd.argoproj.io/compare-options";

    public CauseDescription Description { get; } = new("extraneous-ignored", "Left over, and not counted", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 90);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var left = facts.Application.DeletionTimestamp is not null ? [] : facts.PendingPrunes().Select(r => r.Key).Where(k => IsIgnored(facts, k)).ToList();
        if (left.Count == 0)
        {
            yield break;
        }

        var (one, names) = (left.Count == 1, DataObjects.Names(left));
        yield return Description.Found(
                $"{names} {(one ? "is" : "are")} no longer declared, and {(one ? "says" : "say")} IgnoreExtraneous: Argo CD does not count {(one ? "it" : "them")} as a difference, and a sync with prune would still delete {(one ? "it" : "them")}",
                Severity.Info, Confidence.Proven,
                left.Take(10).Select(k => new Evidence($"{k}: requiresPruning, and {Annotation} has IgnoreExtraneous.", "Argo CD managed-resources", facts.Details.ManagedResources.At)).ToEquatableList())
            .With(
            [
                new Remedy($"Protect {(one ? "it" : "them")} with the sync option Prune=false if {(one ? "it" : "they")} must stay.", "No prune deletes what carries it.", RemedySafety.Protects,
                    Commands: [new CopyableCommand("Put it on the object", "metadata:\n  annotations:\n    argocd.argoproj.io/sync-options: Prune=false\n", "yaml")]),
                new Remedy("Or leave it as it is.", "Nothing happens as long as nobody syncs with prune.", RemedySafety.Safe),
            ])
            .About(left)
            .Saying(facts.Application is { Sync: SyncStatus.Synced, SyncPolicy: { IsAutoSyncOn: true, Automated.Prune: true } } ? "Auto-sync with prune is on: its next sync deletes what is not protected" : null);
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => facts.Application.Sync == SyncStatus.Synced && facts.PendingPrunes().Count > 0 && !facts.Details.ManagedResources.IsKnown
        ? [new NotChecked(Description.Id, "Why what waits for pruning does not count", facts.Details.ManagedResources.Why ?? "Argo CD's managed-resources were not read")]
        : [];

    private static bool IsIgnored(Facts facts, ResourceKey key) =>
        SyncOptions.Has(facts.Details.ManagedResources.ValueIfKnown.Items.FirstOrDefault(m => m.Key == key)?.Live, "IgnoreExtraneous", Annotation);
}
