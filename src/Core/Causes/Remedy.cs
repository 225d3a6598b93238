using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes;

/// <summary>What to do about a cause. It names an action by id and parameters; it does not know how actions are done.</summary>
/// <param name="Text">The imperative sentence: <c>Merge feature/x, then sync platform-apps, then this one.</c></param>
/// <param name="Effect">What it changes: <c>Nothing is deleted.</c> Computed, or says that it was not.</param>
/// <param name="Safety">How safe it is; the page sorts by it, safest first.</param>
/// <param name="Proven">The state after it was computed: every live object has a file then, or the error is gone; of what nobody should do, that it does the harm that it says.</param>
/// <param name="Action">Id of the guarded action that it opens (<c>patch-source</c>, <c>sync</c>), or null when it is done elsewhere.</param>
/// <param name="Commands">Copyable commands and patches.</param>
public sealed record Remedy(
    string Text,
    string Effect,
    RemedySafety Safety,
    bool Proven = false,
    string? Action = null,
    EquatableList<KeyValuePair<string, string>> Parameters = default,
    EquatableList<CopyableCommand> Commands = default,
    EvidenceLink? Link = null)
{
    /// <summary>The scenario in which its effect can be looked at, a prune included; null when it changes nothing that a sync would carry out.</summary>
    public WhatIfScenario? Preview { get; init; }

    /// <summary>What was computed, with the objects; null when nothing was, also of a remedy that changes nothing in Git.</summary>
    public Proof? Proof { get; init; }

    /// <summary>Why it could not be proven; null when it was, or when there is nothing to prove.</summary>
    public string? Unproven { get; init; }
}
