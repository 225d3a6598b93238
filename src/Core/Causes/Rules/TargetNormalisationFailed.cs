using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The source was rendered, and Argo CD cannot prepare the objects for the comparison, for instance because its tracking label would be too long.
/// Found: Argo CD says that it failed to normalise the target state.
/// Do: read its reason; with label tracking, an application's name has at most 63 characters.
/// Confused with: manifest-invalid (a file cannot be read) and diff-failed (the comparison itself fails).
/// </summary>
public sealed class TargetNormalisationFailed : ErrorRule
{
    private const int LabelMax = 63;

    public override CauseDescription Description { get; } = new("target-normalisation-failed", "The rendered objects cannot be prepared", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 72);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (Excerpt.Clause(error.Text, "Failed to normalize target state: ") is not { } reason)
        {
            return null;
        }

        var name = facts.Application.Key.Name;
        var label = name.Length > LabelMax ? $"The name {Words.Cap(name, 120)} has {name.Length} characters, and as a tracking label it may have {LabelMax}" : null;
        return Description.Recognise(facts, error, $"Argo CD cannot prepare what it rendered for the comparison: {Words.Cap(reason, 300)}", label)
            .With([Recognised.ThenRefresh(error, label is null ? "Correct the object that it names" : "Track by annotation (application.resourceTrackingMethod), or shorten the name")]);
    }
}
