using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Outcomes;

/// <summary>How an operation stands or ended, in one sentence. Pure.</summary>
/// <param name="Id">Public and stable.</param>
/// <param name="Sentence">What came of it, by what, and what to do.</param>
public sealed record OperationOutcome(string Id, OutcomeKind Kind, string Sentence)
{
    public static OperationOutcome Of(OperationState state) => state.Phase switch
    {
        OperationPhase.Succeeded => SucceededOutcomes.Read(state),
        OperationPhase.Failed or OperationPhase.Error => FailedOutcomes.Read(state),
        OperationPhase.Running => RunningOutcomes.Read(state),
        OperationPhase.Terminating => new("terminating", OutcomeKind.Running, $"The {What(state)} is being terminated."),
        _ => new("unknown", OutcomeKind.Unknown, "Argo CD says nothing of how the operation stands."),
    };

    /// <summary><c>sync</c> or <c>dry run</c>.</summary>
    internal static string What(OperationState state) => state.Operation.DryRun ? "dry run" : "sync";
}

public enum OutcomeKind
{
    /// <summary>All that was asked for was done.</summary>
    Succeeded,

    /// <summary>It ended well, and something was left out: what Git does not declare was not pruned, or nothing was there to do.</summary>
    Incomplete,

    Running,

    /// <summary>It goes on only when something else happens: a retry's time, a window, a confirmation.</summary>
    Waiting,

    Failed,
    Terminated,
    Unknown,
}
