using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>Makes verdicts whose sentences end as sentences do.</summary>
internal static class Verdicts
{
    public static Verdict Allows(this GuardDescription guard, string sentence, params Evidence[] evidence) =>
        new(guard.Id, VerdictKind.Allowed, Words.Sentence(sentence), Evidence: [.. evidence]);

    /// <param name="wouldAllow">What would make it allow without being confirmed.</param>
    public static Verdict Asks(this GuardDescription guard, Risk risk, string sentence, string wouldAllow, params Evidence[] evidence) =>
        new(guard.Id, VerdictKind.NeedsConfirmation, Words.Sentence(sentence), Words.Sentence(wouldAllow), risk, Evidence: [.. evidence]);

    public static Verdict Refuses(this GuardDescription guard, string sentence, string wouldAllow, params Evidence[] evidence) =>
        new(guard.Id, VerdictKind.Refused, Words.Sentence(sentence), Words.Sentence(wouldAllow), Risk.High, Evidence: [.. evidence]);

    public static Verdict With(this Verdict verdict, Evidence evidence) => verdict with { Evidence = [.. verdict.Evidence, evidence] };

    /// <summary>The names that have to be typed, each once.</summary>
    public static Verdict Typing(this Verdict verdict, IEnumerable<string> names) =>
        verdict with { Risk = Risk.High, Typed = names.Distinct(StringComparer.Ordinal).ToEquatableList() };
}
