using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions;

/// <summary>An action and how far it is. What the pages and <c>GET /actions/{id}</c> show; the audit has every step of it.</summary>
/// <param name="Sentence">How it is, in words: what was refused and why, how the operation goes, what was verified.</param>
/// <param name="At">When it came into this state.</param>
public sealed record ActionRecord(ActionId Id, ActionState State, string Sentence, DateTimeOffset At)
{
    /// <summary>Null for an action of an earlier run: then only the audit knows what was planned.</summary>
    public Plan? Plan { get; init; }

    public required ApplicationKey Target { get; init; }

    public required string Action { get; init; }

    public required string Title { get; init; }

    public required string By { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The lease of the override that it makes; null when it makes none.</summary>
    public Lease? Lease { get; init; }

    /// <summary>Argo CD's and our own word at the end; null before.</summary>
    public string? Outcome { get; init; }

    public bool IsOpen => State is ActionState.Armed or ActionState.Confirmed or ActionState.Sent or ActionState.Accepted or ActionState.Unknown or ActionState.Running;
}

/// <summary>How far an action is. Only forward; each step is a row of the audit.</summary>
public enum ActionState
{
    Previewed,

    /// <summary>A second person agreed.</summary>
    Approved,

    /// <summary>Counting down; a crash here means not sent.</summary>
    Armed,

    Cancelled,

    /// <summary>Nobody confirmed in time.</summary>
    Expired,

    /// <summary>The intent is in the audit; nothing was sent yet.</summary>
    Confirmed,

    Sent,
    Accepted,

    /// <summary>By a guard or by Argo CD.</summary>
    Refused,

    /// <summary>No answer that says what happened; ends only by evidence.</summary>
    Unknown,

    Running,
    Succeeded,
    Failed,
    Terminated,

    /// <summary>It could not be seen within the time what came of it; stays until a person closes it.</summary>
    Unverified,

    /// <summary>Said of a group of applications and written down: nothing was asked of Argo CD, and no further step follows. No action is ever in it.</summary>
    Noted,
}
