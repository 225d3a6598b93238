using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.AutoSync.Gates;

/// <summary>Between two heals in a row Argo CD waits, longer each time.</summary>
internal sealed class RestedGate : IAutoSyncGate
{
    public Gate Judge(Facts facts)
    {
        if (Healing.Of(facts) is not { } heals)
        {
            return GateQuestions.NotAsked(GateId.Rested, "not asked: it was not healed lately");
        }

        var evidence = facts.Seen($"Healed {heals.Attempts} times in a row; the pause after that is {Moments.Length(heals.Pause)}", "status.operationState", heals.LastAt);
        return heals.Until > facts.Now
            ? new(GateId.Rested, GateState.Stops, $"after {heals.Attempts} heals in a row the next waits until {Moments.Clock(heals.Until)}, {Moments.In(heals.Until - facts.Now)}", evidence, heals.Until)
            : new(GateId.Rested, GateState.Passed, $"the pause after {Words.Count(heals.Attempts, "heal")} is over", evidence);
    }
}
