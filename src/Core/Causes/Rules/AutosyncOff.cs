using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The application is OutOfSync and auto-sync is off, so nothing acts until somebody syncs.
/// Found: spec.syncPolicy.automated is absent, or says enabled: false; no operation runs.
/// Do: sync by hand when the difference is understood. Switching auto-sync on applies everything that is pending, prunes included.
/// Confused with: autosync-prune-off and autosync-selfheal-off (it is on, and this difference is not its business).
/// </summary>
public sealed class AutosyncOff : ICauseRule
{
    public CauseDescription Description { get; } = new("autosync-off", "Auto-sync is off", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var trace = facts.Trace();
        if (!trace.Stops(GateId.Enabled) || !trace.Passes(GateId.Differs) || !trace.Passes(GateId.Idle) || !trace.Passes(GateId.Stays))
        {
            yield break;
        }

        yield return Description.Found(
                facts.Set.ValueIfKnown is { IsRolling: true } set && facts.Application.SyncPolicy.Automated is not null
                    ? $"Auto-sync of {facts.Application.Key.Name} is held off by the ApplicationSet {Words.Cap(set.Key.Name, 120)}, so nothing applies the difference until its step comes or somebody syncs"
                    : $"Auto-sync of {facts.Application.Key.Name} is off, so nothing applies the difference until somebody syncs",
                Severity.Waiting, Confidence.Proven,
                [trace[GateId.Enabled].Evidence!])
            .With(Remedies(facts, [.. facts.PendingPrunes().Select(p => p.Key)]))
            .Saying(trace.IfOn);
    }

    private static IEnumerable<Remedy> Remedies(Facts facts, IReadOnlyList<ResourceKey> pending)
    {
        yield return new Remedy(
            $"Sync {facts.Application.Key.Name} without prune when the difference is understood.",
            pending.Count == 0 ? "Applies what differs; nothing waits for pruning." : $"Applies what differs and leaves {Words.Count(pending.Count, "object")} waiting for pruning{Protected(facts, pending)}.",
            RemedySafety.NeedsCare, Action: "sync") { Preview = new WhatIfScenario() };
        foreach (var warning in PruneWarning.Of(facts))
        {
            yield return warning;
        }
    }

    private static string Protected(Facts facts, IReadOnlyList<ResourceKey> pending) =>
        PruneWords.Protected([.. pending.Where(facts.IsProtected)]) is { Length: > 0 } words ? $"; {words}" : "";
}
