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
    private readonly ConcurrentDictionary<ActionId, bool> over = new();

    /// <summary>False when too many plans of this person wait at once: nothing was kept. Brakes are counted apart, so that there is always room for them.</summary>
    public bool TryAdd(Plan plan)
    {
        var now = time.GetUtcNow();
        foreach (var old in plans.Values.Where(p => p.ExpiresAt + Plan.ValidFor < now))
        {
            plans.TryRemove(old.Id, out _);
            over.TryRemove(old.Id, out _);
        }

        return plans.Values.Count(p => Waits(p, now) && p.Actor.Subject == plan.Actor.Subject && p.Draft.Action.IsBrake == plan.Draft.Action.IsBrake) < MostOfOnePerson
            && plans.TryAdd(plan.Id, plan);
    }

    /// <summary>It was pressed, cancelled or ran out: it is still known, and waits no more.</summary>
    public void End(ActionId id)
    {
        if (plans.ContainsKey(id))
        {
            over[id] = true;
        }
    }

    private bool Waits(Plan plan, DateTimeOffset now) => !plan.IsRefused && plan.ExpiresAt > now && !over.ContainsKey(plan.Id);

    /// <summary>Also one that ran out a moment ago, so that it can be said.</summary>
    public Plan? Find(ActionId id) => plans.GetValueOrDefault(id);
}
