using DbDashboard.Core.Causes.Overrides;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>What a plan says when its press makes an override: it gets a lease, whose time the person chooses with the confirmation.</summary>
/// <param name="What">What will be other than the baseline, in one sentence.</param>
/// <param name="Undo">What takes it back; of a lease that is there already, its undo: the way back leads to the baseline.</param>
public sealed record LeaseOffer(OverrideKind Kind, string What, ActionAsk? Undo, string UndoSentence);
