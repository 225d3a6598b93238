using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD heals the same revision again and again: something else writes the same fields. Each heal waits longer than the one
/// before (2, 6, 18, 54, 162 s, then 300 s), and in between the application looks Synced.
/// Found: operation.sync.autoHealAttemptsCount of the last operation is 2 or more, it was of the compared revision, and there was
/// no calm of 330 s since.
/// Do: find who writes the fields (managedFields while it is OutOfSync, an operator, an autoscaler) and leave the field to one of
/// them: take it out of Git, or ignore its differences. Until then switch auto-sync off if the fight does harm.
/// Confused with: live-edit (one edit, healed once), operator-owned-field (it differs now, and the writer is known).
/// </summary>
public sealed class SelfhealBackoff : ICauseRule
{
    private const int Fewest = 2;

    public CauseDescription Description { get; } = new("selfheal-backoff", "Heals again and again", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 15);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var trace = facts.Trace();
        if (trace.Heals is not { Attempts: >= Fewest } heals || trace[GateId.Rested] is not { Evidence: { } evidence } gate)
        {
            yield break;
        }

        var name = facts.Application.Key.Name;
        var what = heals.Resources.Count == 0 ? name : Words.Names(heals.Resources.Items.Select(r => $"{r.Kind} {r.Name}"), 3);
        yield return Description.Found(
                $"Argo CD has healed {what} {heals.Attempts} times in a row, so something else keeps changing it{(gate.State == GateState.Stops ? $"; the next heal waits until {Moments.Clock(heals.Until)}" : "")}",
                Severity.Waiting, Confidence.Proven, [evidence])
            .With(
            [
                new Remedy("Find who writes the field, and leave it to one of both: take it out of Git, or name it in ignoreDifferences.", "Nothing changes in the cluster.", RemedySafety.Safe),
                new Remedy($"Until then switch auto-sync of {name} off, if the fight does harm.", "The other writer wins; nothing is synced by itself.", RemedySafety.NeedsCare, Action: "autosync-off"),
            ])
            .Saying(
                $"After {heals.Attempts} heals the pause is {Moments.Length(heals.Pause)}, and it grows to 5 min",
                "In between the application looks Synced")
            .About(trace.Passes(GateId.Differs) ? [] : heals.Resources);
    }
}
