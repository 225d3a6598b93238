using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>A revision that was synced before is synced again only to heal: what differs now was changed in the cluster.</summary>
internal sealed class MayHealGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        var application = facts.Application;
        if (!facts.IsDecided() || application.OperationState is not { Phase: OperationPhase.Succeeded } state)
        {
            return GateQuestions.NotAsked(GateId.MayHeal, facts.IsDecided() ? "not asked: this revision was not synced before" : "not asked: an earlier gate stops it");
        }

        var evidence = facts.Seen($"{string.Join(", ", state.Revisions.Items.Select(Words.Short))} was synced {(state.FinishedAt is { } at ? Words.Age(facts.Now, at) : "before")}; automated.selfHeal is {(Heals(application) ? "on" : "off")}", "status.operationState", state.FinishedAt);
        if (Attempt.MayBeOfCompared(application) && !Heals(application))
        {
            return new(GateId.MayHeal, GateState.Unknown, "self-heal is off, and whether Argo CD counts this revision as synced depends on the commits between and manifest-generate-paths", evidence);
        }

        return !Attempt.IsOfCompared(application) ? GateQuestions.NotAsked(GateId.MayHeal, "not asked: this revision was not synced before")
            : Heals(application) ? new(GateId.MayHeal, GateState.Passed, "this revision was synced before, and self-heal is on", evidence)
            : new(GateId.MayHeal, GateState.Stops, $"{string.Join(", ", application.Revisions.Items.Select(Words.Short))} was synced already, and self-heal is off", evidence);
    }

    private static bool Heals(Application application) => application.SyncPolicy.Automated is { SelfHeal: true };
}
