using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Globs;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>An ignore rule that names a differing field and does not take it, by one mistake.</summary>
/// <param name="Why">The mistake, as a clause.</param>
/// <param name="Certain">The mistake is in whom the rule is for; false when it is in how the path is written.</param>
internal sealed record IgnoreFault(IgnoreDifference Rule, FieldVerdict Field, string Why, bool Certain)
{
    public static IEnumerable<IgnoreFault> Of(Facts facts) =>
        from rule in facts.Application.IgnoreDifferences.Items
        from field in FieldVerdicts.Of(facts)
        where field.Origin is not FieldOrigin.Shared and not FieldOrigin.Tracking
        let fault = Find(rule, field)
        where fault is not null
        select fault;

    private static IgnoreFault? Find(IgnoreDifference rule, FieldVerdict field)
    {
        var misses = Misses(rule, field.Resource.Key).ToList();
        return misses.Count switch
        {
            0 => Path(rule, field),
            1 when IgnorePath.Takes(rule, field.Field) => new(rule, field, misses[0], true),
            _ => null,
        };
    }

    private static IEnumerable<string> Misses(IgnoreDifference rule, ResourceKey key)
    {
        if (!Matches(rule.Group, key.Group))
        {
            yield return rule.Group.Length == 0
                ? $"it names no group, which means the core group only, and {key.Kind} is of group {key.Group}"
                : $"it is for group {Words.Cap(rule.Group, 120)}, and {key.Kind} {Words.Cap(key.Name, 120)} is of {(key.Group.Length == 0 ? "the core group" : $"group {key.Group}")}";
        }

        if (!Matches(rule.Kind, key.Kind))
        {
            // Another kind is no mistake, another spelling is.
            yield return $"it is for kind {Words.Cap(rule.Kind, 120)}, and kinds are case-sensitive: {key.Kind}";
            if (!string.Equals(rule.Kind, key.Kind, StringComparison.OrdinalIgnoreCase))
            {
                yield return "it is for another kind";
            }
        }

        if (rule.Name.Length > 0 && rule.Name != key.Name)
        {
            yield return $"it is for the name {Words.Cap(rule.Name, 120)}, which must be exact, and the object is {Words.Cap(key.Name, 120)}";
        }

        if (rule.Namespace.Length > 0 && rule.Namespace != key.Namespace)
        {
            yield return $"it is for namespace {Words.Cap(rule.Namespace, 120)}, which must be exact, and the object is in {(key.Namespace.Length == 0 ? "none" : Words.Cap(key.Namespace, 120))}";
        }
    }

    private static IgnoreFault? Path(IgnoreDifference rule, FieldVerdict field)
    {
        var wrong = rule.JsonPointers.Items.FirstOrDefault(p => IgnorePath.MeansButMisses(p, field.Field.Path));
        return wrong is null ? null : new(rule, field, $"{Words.Cap(wrong, 160)} is no JSON pointer to an existing key (list items go by index, / inside a key is ~1, there are no wildcards); the field is {Words.Cap(field.Field.Path, 160)}", false);
    }

    private static bool Matches(string pattern, string text) => pattern == text || Glob.Compile(pattern).Match(text) != GlobAnswer.No;
}
