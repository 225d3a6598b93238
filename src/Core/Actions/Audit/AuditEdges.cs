namespace DbDashboard.Core.Actions.Audit;

/// <summary>A row of the audit records the step of an action into one of its states.</summary>
public static class AuditEdges
{
    /// <summary>The last row of an action that was not brought to its end. Armed means that nothing was sent; the others have to be looked up in the cluster.</summary>
    public static IReadOnlyList<ActionState> Open { get; } =
        [ActionState.Armed, ActionState.Confirmed, ActionState.Sent, ActionState.Accepted, ActionState.Unknown, ActionState.Running];

    /// <summary>Steps before anything is sent: they are the first that a nearly full disk refuses, so that outcomes still find room.</summary>
    public static bool IsBeforeSending(this ActionState edge) => edge is <= ActionState.Confirmed or ActionState.Noted;

    /// <summary>As it is stored and exported: <c>confirmed</c>.</summary>
    public static string Word(this ActionState edge) => edge.ToString().ToLowerInvariant();
}
