using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>
/// A cause in the last operation: it failed, hangs, waits or was ended. On the revision that is compared now it comes before the
/// resources that are only waiting for it; an operation on an older revision comes after what differs now.
/// </summary>
public abstract class OperationRule : ICauseRule
{
    private const int Later = DecisionOrder.LastOperation - DecisionOrder.OperationFailedOnComparedRevision;

    /// <summary>Its order lies in the block <see cref="DecisionOrder.OperationFailedOnComparedRevision"/>.</summary>
    public abstract CauseDescription Description { get; }

    public virtual IEnumerable<NotChecked> Unchecked(Facts facts) => [];

    public IEnumerable<Cause> Explain(Facts facts)
    {
        // A dry run applies nothing, and what ended well has no cause.
        if (facts.Application.OperationState is not { Operation.DryRun: false, Phase: not OperationPhase.None and not OperationPhase.Succeeded } state)
        {
            return [];
        }

        var current = facts.FailedOnComparedRevision() is not null;
        return Recognise(facts, state).Select(c => current ? c : c with { Order = c.Order + Later });
    }

    /// <summary>The causes that this operation states. Each names in <see cref="Cause.Explained"/> the results and messages that it accounts for.</summary>
    protected abstract IEnumerable<Cause> Recognise(Facts facts, OperationState state);
}
