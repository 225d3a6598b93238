using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The source of the application lacks a field without which nothing can be read.
/// Found: an invalid-spec error names the field that is required.
/// Do: write the field; Git is the place when the application itself comes from Git.
/// Confused with: path-not-found (a path is written and does not exist) and source-type-conflict.
/// </summary>
public sealed class SpecIncomplete : ErrorRule
{
    public override CauseDescription Description { get; } = new("spec-incomplete", "The source lacks a field", CauseFamily.WhyDifferent, DecisionOrder.SpecInvalid + 50);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var required = Excerpt.StartsWithAny(error.Text, "spec.source.", "spec.sources", "spec.sourceHydrator.") && Excerpt.HasAny(error.Text, " is required", " are required");
        return !required ? null
            : Description.Recognise(facts, error, $"The spec of {facts.Application.Key.Name} is incomplete: {Words.Cap(error.Text, 300)}")
                .With([Recognised.ThenRefresh(error, "Write what is required into the source of the application")]);
    }
}
