using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>
/// What is said of one step of an action. Null means not known at this step. Texts may come from outside: before they are
/// stored, secrets are taken out, control characters are written as <c>\u001b</c>, and long ones are cut (<see cref="AuditLimits"/>).
/// Never a token, never the body of a diff.
/// </summary>
/// <param name="ActionId">Names the action; all its rows carry it.</param>
/// <param name="Action">Id of the action: <c>sync</c>.</param>
public sealed record AuditEntry(string ActionId, ActionState Edge, string Action, AuditActor Actor, AuditTarget Target)
{
    /// <summary>The second person; null when none was needed or has agreed yet.</summary>
    public AuditActor? Approver { get; init; }

    public AuditVia? Via { get; init; }

    /// <summary>As whom Argo CD saw it: the user or the id of a token.</summary>
    public string? ActedAs { get; init; }

    public string? Reason { get; init; }

    public string? Ticket { get; init; }

    /// <summary><c>low</c>, <c>medium</c>, <c>high</c>, <c>extreme</c>.</summary>
    public string? Risk { get; init; }

    public bool BreakGlass { get; init; }

    /// <summary>What the person saw on the dialog: <c>Sync database-instances with prune</c>.</summary>
    public string? Title { get; init; }

    /// <summary>How it is, in one sentence: what was refused and why, what was verified.</summary>
    public string? Sentence { get; init; }

    /// <summary>Ids of the rules and guards that refused.</summary>
    public EquatableList<string> RefusedBy { get; init; }

    public AuditPreview? Preview { get; init; }

    public AuditConfirm? Confirm { get; init; }

    public AuditRequest? Request { get; init; }

    public AuditResponse? Response { get; init; }

    public AuditVerify? Verify { get; init; }

    /// <summary>JSON without line breaks by which the work of the action is recognised after a restart; read back as it was given unless a secret was in it. At most <see cref="AuditLimits.Trail"/> characters: a longer one is not accepted.</summary>
    public string? Trail { get; init; }

    /// <summary>The action that this one undoes.</summary>
    public string? UndoOf { get; init; }

    /// <summary>The prepared inverse, in words or as a plan's id.</summary>
    public string? UndoRef { get; init; }

    public string? DashboardVersion { get; init; }

    public string? ArgoCdVersion { get; init; }

    /// <summary>The group of which something is said; null for an action on an application.</summary>
    public AuditGroup? Group { get; init; }

    /// <summary>The lease of the override that this makes, or of which something is said; null for all else.</summary>
    public AuditLease? Lease { get; init; }
}
