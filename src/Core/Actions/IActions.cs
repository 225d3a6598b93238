namespace DbDashboard.Core.Actions;

/// <summary>The one way to act: plan, then confirm. Pages and REST use it; nothing else writes.</summary>
public interface IActions
{
    /// <summary>Reads anew, computes the effects, asks every guard, and keeps the plan for two minutes. Sends nothing.</summary>
    Task<PlanAnswer> PlanAsync(ActionAsk ask, Actor actor, CancellationToken cancellationToken);

    /// <summary>Carries a plan out: guards again, audit, one request. Returns when the answer is there; how it goes on is in the <see cref="ActionBook"/>. A second confirmation of the same plan returns the first one's record.</summary>
    /// <param name="cancellationToken">Given up before the intent is in the audit; afterwards the action goes on by itself.</param>
    Task<ConfirmAnswer> ConfirmAsync(ActionId id, Confirmed confirmed, Actor actor, CancellationToken cancellationToken);

    /// <summary>Throws a plan away, or stops an action that was not sent yet.</summary>
    Task<ConfirmAnswer> CancelAsync(ActionId id, Actor actor, CancellationToken cancellationToken);

    /// <summary>Null when there is none, or when the actor may not see its application.</summary>
    Task<ActionRecord?> FindAsync(ActionId id, Actor actor, CancellationToken cancellationToken);
}

/// <summary>A plan (which may be refused by its guards), or why there is none.</summary>
public sealed record PlanAnswer(Plan? Plan, ActionProblem? Problem)
{
    public static PlanAnswer Of(Plan plan) => new(plan, null);

    public static PlanAnswer Not(ActionProblemKind kind, string sentence) => new(null, new(kind, sentence));
}

/// <summary>The record as it is after the press, or why nothing was done.</summary>
public sealed record ConfirmAnswer(ActionRecord? Record, ActionProblem? Problem)
{
    public static ConfirmAnswer Of(ActionRecord record) => new(record, null);

    public static ConfirmAnswer Not(ActionProblemKind kind, string sentence) => new(null, new(kind, sentence));
}

/// <param name="Sentence">What happened and what to do.</param>
public sealed record ActionProblem(ActionProblemKind Kind, string Sentence);

public enum ActionProblemKind
{
    /// <summary>No such application, action or plan, or one that this person may not see.</summary>
    NotFound,

    /// <summary>The parameters, the reason or what was typed are not as they have to be; the plan stays.</summary>
    Invalid,

    /// <summary>The state is another one than the plan's, or the plan ran out, was used or was refused: plan again.</summary>
    Stale,

    /// <summary>A guard or the role forbids it.</summary>
    Refused,

    /// <summary>Too many plans or presses of one person in a minute.</summary>
    TooMany,

    /// <summary>The audit or Argo CD is not to be had: nothing was sent.</summary>
    Unavailable,
}
