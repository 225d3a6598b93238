using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions;

/// <summary>What a guard says, always with the reason.</summary>
/// <param name="Guard">Its id.</param>
/// <param name="Sentence">One sentence with the real names.</param>
/// <param name="WouldAllow">What would make it allow; null when it does.</param>
/// <param name="Risk">The least risk that this verdict makes of the action; counts when it needs confirmation.</param>
/// <param name="Typed">Names that have to be typed.</param>
public sealed record Verdict(
    string Guard,
    VerdictKind Kind,
    string Sentence,
    string? WouldAllow = null,
    Risk Risk = Risk.Low,
    EquatableList<string> Typed = default,
    EquatableList<Evidence> Evidence = default);

public enum VerdictKind
{
    Allowed,
    NeedsConfirmation,
    Refused,
}
