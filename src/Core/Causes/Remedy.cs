using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes;

/// <summary>What to do about a cause. It names an action by id and parameters; it does not know how actions are done.</summary>
/// <param name="Text">The imperative sentence: <c>Merge feature/x, then sync platform-apps, then this one.</c></param>
/// <param name="Effect">What it changes: <c>Nothing is deleted.</c> Computed, or says that it was not.</param>
/// <param name="Safety">How safe it is; the page sorts by it, safest first.</param>
/// <param name="Proven">The state after it was computed.</param>
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
}
