namespace DbDashboard.Core.Actions.Audit;

/// <summary>What a row of the audit records: the step of an action into one of its states.</summary>
public enum AuditEdge
{
    Previewed,

    /// <summary>A second person agreed.</summary>
    Approved,

    /// <summary>Counting down; a crash here means not sent.</summary>
    Armed,

    Cancelled,

    /// <summary>Nobody confirmed in time.</summary>
    Expired,

    /// <summary>The intent: durable before anything is sent.</summary>
    Confirmed,

    Sent,
    Accepted,

    /// <summary>By a guard, by our own rules or by Argo CD.</summary>
    Refused,

    /// <summary>No answer that says what happened; ends only by evidence.</summary>
    Unknown,

    Running,
    Succeeded,
    Failed,
    Terminated,

    /// <summary>It could not be seen within the time what came of it.</summary>
    Unverified,
}

public static class AuditEdges
{
    /// <summary>The last row of an action that was not brought to its end. Armed means that nothing was sent; the others have to be looked up in the cluster.</summary>
    public static IReadOnlyList<AuditEdge> Open { get; } =
        [AuditEdge.Armed, AuditEdge.Confirmed, AuditEdge.Sent, AuditEdge.Accepted, AuditEdge.Unknown, AuditEdge.Running];

    /// <summary>Steps before anything is sent: they are the first that a nearly full disk refuses, so that outcomes still find room.</summary>
    public static bool IsBeforeSending(this AuditEdge edge) => edge <= AuditEdge.Confirmed;

    /// <summary>As it is stored and exported: <c>confirmed</c>.</summary>
    public static string Word(this AuditEdge edge) => edge.ToString().ToLowerInvariant();
}
