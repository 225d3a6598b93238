using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions;

/// <summary>A previewed action, made on the server, bound to the state that it was computed from and to who asked.</summary>
/// <param name="Hash">Of everything that it was computed from; an equal hash at execution means that it is still true.</param>
/// <param name="Summary">What will happen, in numbers: <c>Changes 1 object. Deletes nothing.</c></param>
/// <param name="Effects">Null when the action touches no object.</param>
/// <param name="Verdicts">One a guard, in their order.</param>
/// <param name="ReadAt">When the facts were read.</param>
public sealed record Plan(
    ActionId Id,
    Actor Actor,
    ActionDraft Draft,
    string Uid,
    string Project,
    string Cluster,
    string Hash,
    string Summary,
    WhatIfResult? Effects,
    EquatableList<Verdict> Verdicts,
    Confirmation Confirmation,
    DateTimeOffset CreatedAt,
    DateTimeOffset ReadAt)
{
    /// <summary>A plan may be confirmed for this long.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(2);

    /// <summary>The lease that the press makes; null when it makes no override.</summary>
    public LeaseOffer? Lease { get; init; }

    public ApplicationKey Target => Draft.Ask.Target;

    public DateTimeOffset ExpiresAt => CreatedAt + ValidFor;

    public bool IsRefused => Verdicts.Items.Any(v => v.Kind == VerdictKind.Refused);

    public IEnumerable<Verdict> Refusals => Verdicts.Items.Where(v => v.Kind == VerdictKind.Refused);
}

/// <summary>What a person has to give so that the plan is carried out.</summary>
/// <param name="Typed">Every one has to be typed, code point by code point.</param>
/// <param name="TypedWhy">Why, in one sentence; null when nothing is to be typed.</param>
/// <param name="Button">The verb and the count: <c>Delete 3 databases</c>.</param>
public sealed record Confirmation(Risk Risk, bool ReasonRequired, EquatableList<string> Typed, string? TypedWhy, string Button)
{
    /// <summary>Shorter reasons say nothing.</summary>
    public const int ShortestReason = 3;

    public const int LongestReason = 500;
}

/// <summary>What the browser sends beside the plan's id; nothing else of it is believed.</summary>
/// <param name="Lease">For a press that makes an override; null takes the usual time.</param>
public sealed record Confirmed(string Reason, EquatableList<string> Typed = default, LeaseTerms? Lease = null);
