using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// What waits for pruning is a database, a volume, or something that takes them with it: a sync with prune, or switching auto-sync
/// with prune on, deletes data within a second. Argo CD shows a small bin, and no warning.
/// Found: status.resources with requiresPruning that are no hooks and not marked Prune=false, while Argo CD can compare; also when
/// the application is Synced.
/// Do: protect the objects with Prune=false now; then solve the cause that left them without a file.
/// Confused with: requiresPruning while the target could not be rendered: then it means nothing, and nothing is said.
/// </summary>
public sealed class PruneDeletesData : ICauseRule
{
    public CauseDescription Description { get; } = new("prune-deletes-data", "A prune deletes data", CauseFamily.Danger, DecisionOrder.Danger);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var keys = facts.PendingPrunes().Select(p => p.Key).Where(k => (DataObjects.HoldsData(k) || facts.DataOf(k).Count > 0) && !facts.IsProtected(k)).ToList();
        if (keys.Count == 0)
        {
            yield break;
        }

        var automatic = facts.Application.SyncPolicy is { IsAutoSyncOn: true, Automated.Prune: true };
        yield return Description.Found(
                $"Do not prune: it would delete {Words.Count(keys.Count, keys.TrueForAll(DataObjects.IsDatabase) ? "live database" : "object that holds data", keys.TrueForAll(DataObjects.IsDatabase) ? null : "objects that hold data")}: {Words.Names(keys.Select(k => Sized(facts, k)))}",
                Severity.DataAtRisk, Confidence.Proven,
                [new Evidence($"requiresPruning: {Words.Names(keys.Select(k => $"{k.Kind} {k.Name}"))}.", "Argo CD status.resources", facts.Application.ReconciledAt)])
            .With([.. RunningOperation.Prunes(facts) ? [RunningOperation.Wait(facts)] : Array.Empty<Remedy>(), Protection.Of(facts, keys), .. automatic ? [SwitchOff(facts, keys)] : Array.Empty<Remedy>(), .. PruneWarning.Of(facts)])
            .About(keys)
            .Saying(
                RunningOperation.Prunes(facts) ? $"A sync with prune runs now: it deletes {(keys.Count == 1 ? "it" : "them")} unless it is terminated first" : null,
                automatic ? $"Auto-sync with prune is on: the next automatic sync deletes {(keys.Count == 1 ? "it" : "them")}" : $"Switching auto-sync with prune on would delete {(keys.Count == 1 ? "it" : "them")} too, within a second",
                Volumes(facts, keys));
    }

    private static string Sized(Facts facts, ResourceKey key) => (DataObjects.Size(facts, key), facts.DataOf(key)) switch
    {
        ({ } size, _) => $"{key.Name} ({Words.Cap(size, 20)})",
        (_, { Count: > 0 } held) => $"Application {key.Name} (with {Words.Names(held.Select(h => h.Name))})",
        _ => key.Name,
    };

    private static string? Volumes(Facts facts, List<ResourceKey> keys)
    {
        var claims = facts.LiveObjects.ValueIfKnown.Items
            .Where(o => o.Key is { Group: "", Kind: "PersistentVolumeClaim" } && keys.Exists(k => k.Namespace == o.Key.Namespace && o.Key.Name.Contains(k.Name, StringComparison.Ordinal)))
            .Select(o => o.Key.Name).ToList();
        return claims.Count == 0 ? null : $"Their {Words.Count(claims.Count, "volume claim")}: {Words.Names(claims)}";
    }

    private static Remedy SwitchOff(Facts facts, List<ResourceKey> keys) => new(
        $"Switch auto-sync of {facts.Application.Key.Name} off now.", $"No automatic sync deletes {(keys.Count == 1 ? "it" : "them")} then; a pressed one still can.", RemedySafety.Protects, Action: "autosync-off",
        Commands: [new CopyableCommand("Switch off with argocd", $"argocd app set {Shell.Word(facts.Application.Key.Name)} -N {Shell.Word(facts.Application.Key.Namespace)} --sync-policy none", "shell")]);
}
