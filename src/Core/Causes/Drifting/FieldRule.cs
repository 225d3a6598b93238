using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>A cause of differing fields: it speaks of exactly those fields whose difference has its origin.</summary>
public abstract class FieldRule(FieldOrigin origin) : ICauseRule
{
    public abstract CauseDescription Description { get; }

    public virtual IEnumerable<NotChecked> Unchecked(Facts facts) => [];

    public IEnumerable<Cause> Explain(Facts facts) =>
        FieldVerdicts.Of(facts, origin).GroupBy(GroupOf).Select(g => g.ToList()).Select(fields => (Describe(facts, fields) with
        {
            Fields = fields.Select(f => f.Name).ToEquatableList(),
            Culprit = FieldCulprits.Of(facts, fields),
        }).About(fields.Select(f => f.Resource.Key).Distinct()));

    /// <summary>Fields with the same answer become one cause: all of them, unless the rule says otherwise.</summary>
    protected virtual object? GroupOf(FieldVerdict field) => null;

    /// <param name="fields">At least one; the first is shown.</param>
    protected abstract Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields);

    /// <summary>The cause with the evidence of every field and of where Git declares it.</summary>
    protected Cause Found(Facts facts, IReadOnlyList<FieldVerdict> fields, string sentence, Severity severity) => Description.Found(
        sentence, severity, fields.All(f => f.Certain) ? Confidence.Proven : Confidence.Likely,
        [.. fields.Take(20).Select(f => FieldWords.Evidence(f.Field, fields.Select(o => o.Resource.Key).Distinct().Count() > 1 ? f.Resource.Key : null)), .. DeclaringFile.Cite(facts, fields[0].Resource.Key)]);
}
