using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>An admin may stop all writes but brakes. Until it is read how the switch was left, it counts as on.</summary>
public sealed class FreezeGuard : IGuard
{
    public GuardDescription Description { get; } = new("freeze", "Writes are not frozen", 15);

    public Verdict? Judge(GuardFacts facts)
    {
        var (state, now) = (facts.Facts.Standing.Freeze, facts.Facts.Now);
        return state.IsFrozen switch
        {
            null => Description.Refuses("Whether an admin froze all writes is not read yet", "The audit's answer, in a moment", new Evidence("The freeze switch was not read.", "Audit", now)),
            true => Description.Refuses($"{Words.Cap(state.By, 60)} stopped all writes but brakes: {Words.Cap(state.Reason, 300)}", "An admin who lets writes go on, on the page Overrides", new Evidence($"Frozen since {(state.At is { } at ? LeaseWords.Time(at) : "an unknown time")}.", "Audit", state.At ?? now)),
            _ => Description.Allows("Nobody froze the writes", new Evidence("The freeze switch is off.", "Audit", state.At ?? now)),
        };
    }
}
