using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An ignoreDifferences rule is written for a field that differs, and does not take it: its group is left out (which means the core
/// group only), its kind, name or namespace is not exact, or its path is no JSON pointer to an existing key.
/// Found: the rule would take the differing field if one part of it was right.
/// Do: correct that part; group and kind are globs, names are exact, list items go by index, and jqPathExpressions do the rest.
/// Confused with: live-edit and operator-owned-field, which say who wrote the field; they hold too.
/// </summary>
public sealed class IgnoreRuleIneffective : ICauseRule
{
    public CauseDescription Description { get; } = new("ignore-rule-ineffective", "An ignore rule does not take", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 57);

    public IEnumerable<Cause> Explain(Facts facts) => IgnoreFault.Of(facts).GroupBy(f => f.Rule).Select(g => Describe(g.Key, [.. g]));

    private Cause Describe(IgnoreDifference rule, IReadOnlyList<IgnoreFault> faults)
    {
        var (first, fields) = (faults[0], faults.Select(f => f.Field).ToList());
        return Description.Found(
                $"The rule that shall ignore {Words.Names(rule.JsonPointers.Items.Concat(rule.JqPaths.Items).Concat(rule.Managers.Items.Select(m => $"what {m} writes")).Select(p => Words.Cap(p, 100)), 3)} of {Words.Cap(rule.Kind, 120)} does not take: {first.Why}; so {FieldWords.Of(first.Field)} still differs{FieldWords.Further(fields)}",
                Severity.Waiting, faults.All(f => f.Certain) ? Confidence.Proven : Confidence.Likely,
                [
                    new Evidence($"Rule: group {Named(rule.Group)}, kind {Named(rule.Kind)}, name {Named(rule.Name)}, namespace {Named(rule.Namespace)}.", "Argo CD spec.ignoreDifferences", null),
                    .. fields.Take(10).Select(f => FieldWords.Evidence(f.Field, f.Resource.Key)),
                ])
            .With([new Remedy("Correct the rule in the Application's file in Git.", "Nothing changes in the cluster; Argo CD no longer looks at the field.", RemedySafety.Safe, Commands: [IgnoreStanza.Of(fields)])]);
    }

    private static string Named(string part) => part.Length == 0 ? "(none)" : Words.Cap(part, 120);
}
