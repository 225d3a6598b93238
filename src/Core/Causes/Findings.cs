using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>Makes a cause from a rule's description and what it found.</summary>
public static class Findings
{
    public static Cause Found(this CauseDescription rule, string sentence, Severity severity, Confidence confidence, EquatableList<Evidence> evidence) =>
        new(rule.Id, rule.Title, Words.Sentence(sentence), rule.Family, severity, confidence, rule.Order, evidence, []);

    public static Cause With(this Cause cause, IEnumerable<Remedy> remedies) =>
        cause with { Remedies = remedies.OrderBy(r => r.Safety).ToEquatableList() };

    public static Cause About(this Cause cause, IEnumerable<ResourceKey> resources) => cause with { Resources = resources.ToEquatableList() };

    /// <summary>How many ways out were tried for this source.</summary>
    public static Cause Trying(this Cause cause, SourceFacts? source) => cause with { Tried = source?.Tried };

    /// <summary>Further sentences; nulls are left out.</summary>
    public static Cause Saying(this Cause cause, params IEnumerable<string?> details) =>
        cause with { Details = details.Where(d => !string.IsNullOrEmpty(d)).Select(d => Words.Sentence(d!)).ToEquatableList() };
}
