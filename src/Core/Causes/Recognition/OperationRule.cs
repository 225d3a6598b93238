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

    public IEnumerable<Cause> Explain(Facts facts) => Asked(facts) is { } state ? Recognise(facts, state).Select(c => Placed(facts, c)) : [];

    public IEnumerable<Cause> ExplainRest(Facts facts, IReadOnlySet<string> explained) =>
        Asked(facts) is { } state ? RecogniseRest(facts, state, explained).Select(c => Placed(facts, c)) : [];

    /// <summary>The causes that this operation states. Each names in <see cref="Cause.Explained"/> the results and messages that it accounts for.</summary>
    protected abstract IEnumerable<Cause> Recognise(Facts facts, OperationState state);

    /// <summary>Catch-alls only: see <see cref="ICauseRule.ExplainRest"/>.</summary>
    protected virtual IEnumerable<Cause> RecogniseRest(Facts facts, OperationState state, IReadOnlySet<string> explained) => [];

    // A dry run applies nothing, and what ended well has no cause.
    private static OperationState? Asked(Facts facts) =>
        facts.Application.OperationState is { Operation.DryRun: false, Phase: not OperationPhase.None and not OperationPhase.Succeeded } state ? state : null;

    private static Cause Placed(Facts facts, Cause cause) =>
        facts.FailedOnComparedRevision() is null ? cause with { Order = cause.Order + Later } : cause;
}
