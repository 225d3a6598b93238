using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>Has Argo CD compare again now, with its cached manifests where Git did not move.</summary>
public sealed class RefreshAction : IGuardedAction
{
    public ActionDescription Description { get; } = new("refresh", "Refresh", "get", Role.Operator, Risk.Low);

    public Preparation Prepare(ActionAsk ask, ActionFacts facts, ActionId id) => Refreshing.Prepare(ask, facts, id, Description, hard: false);

    public Verification Verify(ActionTrail trail, FreshApplication now) => Refreshing.Verify(trail, now.Application);

    public Trace Trace(ActionTrail trail, FreshApplication now) => Refreshing.Trace(trail, now.Application);
}
