using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The same commit gives another value at each render: a chart makes a random password, a certificate or the present time. Argo CD
/// applied one value and now wants the next; each sync changes it again.
/// Found: a tool renders the source, the last sync was of the compared revision, what it applied is live, and the target of the
/// same revision is another value that looks made anew (a secret, a random text, a key, a time). Proven when a further render gives a third value: the page of the
/// application asks Argo CD for one when somebody presses, past its cache.
/// Do: give the value from outside (a Secret that the chart only refers to), or let the chart keep what is there (lookup).
/// Confused with: new-commit (Git moved on) and live-edit (another one wrote the live value).
/// </summary>
public sealed class NondeterministicRender() : FieldRule(FieldOrigin.Render)
{
    public override CauseDescription Description { get; } = new("nondeterministic-render", "Rendered anew each time", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 72);

    public override IEnumerable<NotChecked> Unchecked(Facts facts) => FieldVerdicts.Of(facts, FieldOrigin.Render).All(f => f.Certain) ? [] :
        [new NotChecked(Description.Id, "Whether the application's own parameters changed since the last sync", "Argo CD does not keep the parameters of past syncs where they can be compared")];

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        var (first, tool) = (fields[0], RenderingTool.Of(facts));
        var revision = facts.Application.Revision is { } commit ? Words.Short(commit) : "the same revision";
        return Found(facts, fields, $"{FieldWords.Of(first)} {FieldWords.Differs(first.Field)}{FieldWords.Further(fields)}, though both come from {revision}: {tool} renders another value each time", Severity.Waiting)
            .With(
            [
                new Remedy($"Make {FieldWords.Name(first.Field.Path)} stable: give it from outside, or let the chart keep what is there (lookup).", "Nothing changes in the cluster until the next sync.", RemedySafety.Safe),
                Remedies.IgnoreStanza.Remedy(fields),
                new Remedy("Do not sync for this.", "Each sync writes a new value: passwords and certificates change under what uses them.", RemedySafety.Dangerous),
            ]);
    }
}
