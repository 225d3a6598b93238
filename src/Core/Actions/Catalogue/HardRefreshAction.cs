using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>Has Argo CD render and compare again now, without its cache.</summary>
public sealed class HardRefreshAction : IGuardedAction
{
    public ActionDescription Description { get; } = new("hard-refresh", "Hard refresh", "get", Role.Operator, Risk.Low);

    public Preparation Prepare(ActionAsk ask, ActionFacts facts, ActionId id) => Refreshing.Prepare(ask, facts, id, Description, hard: true);

    public Verification Verify(ActionTrail trail, FreshApplication now) => Refreshing.Verify(trail, now.Application);

    public Trace Trace(ActionTrail trail, FreshApplication now) => Refreshing.Trace(trail, now.Application);
}
