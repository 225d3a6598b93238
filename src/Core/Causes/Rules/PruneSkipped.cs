using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The last sync met live objects that Git does not declare and left them alone, so the application stays OutOfSync after it.
/// Found: results PruneSkipped of the last sync for objects that still wait for pruning: ignored (requires pruning) when the sync ran
/// without prune, ignored (no prune) when an object is marked Prune=false.
/// Do: find out why Git does not declare them (another cause says it); nothing deletes them meanwhile.
/// Confused with: prune-needs-confirmation (Prune=confirm) and autosync-prune-off (auto-sync does not even try).
/// </summary>
public sealed class PruneSkipped : ICauseRule
{
    public CauseDescription Description { get; } = new("prune-skipped", "The last sync left it alone", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 80);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (facts.Application.OperationState is not { Operation.DryRun: false } state)
        {
            return [];
        }

        var pending = facts.PendingPrunes().Select(p => p.Key).ToHashSet();
        return state.Results.Items.Where(r => r.Status == "PruneSkipped" && pending.Contains(r.Key)).GroupBy(r => r.Message).Select(g => Describe(facts, state, g.Key, [.. g.Select(r => r.Key)]));
    }

    private Cause Describe(Facts facts, OperationState state, string message, List<ResourceKey> keys)
    {
        var (be, they) = keys.Count == 1 ? ("is", "it") : ("are", "they");
        var at = state.FinishedAt is { } finished ? $" ({Words.Age(facts.Now, finished)})" : "";
        return Description.Found(
                $"The last sync{at} left {DataObjects.Names(keys)} alone, which Git does not declare, because {Why(message, be, they)}",
                Severity.Waiting, Confidence.Proven,
                [new Evidence($"PruneSkipped: {Words.Names(keys.Select(k => Words.Cap(k.ToString(), 120)))}: {Words.Cap(message, 200)}.", "Argo CD sync result", state.FinishedAt ?? state.StartedAt)])
            .With([Ask(keys), .. PruneWarning.Of(facts)])
            .About(keys);
    }

    private static string Why(string message, string be, string they) => message switch
    {
        "ignored (requires pruning)" => "it ran without prune",
        "ignored (no prune)" => $"{they} {be} marked Prune=false",
        _ => $"Argo CD says: {Words.Cap(message, 200)}",
    };

    private static Remedy Ask(List<ResourceKey> keys) => new(
        $"Find out first why Git does not declare {(keys.Count == 1 ? "it" : "them")}.", "Nothing changes meanwhile: another sync without prune leaves the same alone.", RemedySafety.Safe);
}
