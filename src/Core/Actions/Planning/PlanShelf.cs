using System.Collections.Concurrent;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>
/// The plans that may still be confirmed. They live in this process only: after a restart a plan is unknown and has to be made
/// again.
/// </summary>
public sealed class PlanShelf(TimeProvider time)
{
    private const int MostOfOnePerson = 60;

    private readonly ConcurrentDictionary<ActionId, Plan> plans = new();

    /// <summary>False when this person has too many plans at once: nothing was kept.</summary>
    public bool TryAdd(Plan plan)
    {
        foreach (var old in plans.Values.Where(p => p.ExpiresAt + Plan.ValidFor < time.GetUtcNow()))
        {
            plans.TryRemove(old.Id, out _);
        }

        return plans.Values.Count(p => p.Actor.Subject == plan.Actor.Subject) < MostOfOnePerson && plans.TryAdd(plan.Id, plan);
    }

    /// <summary>Also one that ran out a moment ago, so that it can be said.</summary>
    public Plan? Find(ActionId id) => plans.GetValueOrDefault(id);
}
