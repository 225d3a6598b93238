using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Kubernetes does not take an object larger than about 1.5 MB, and the status of this application is: Argo CD could not store it, and
/// what it shows is from before.
/// Found: an unknown error says that the status exceeds the size limit.
/// Do: split the application, keep less history (revisionHistoryLimit), or sync only what differs (ApplyOutOfSyncOnly).
/// Confused with: annotation-too-long (one managed object is too large, not the application).
/// </summary>
public sealed class StatusTooLarge : ErrorRule
{
    public override CauseDescription Description { get; } = new("status-too-large", "The status is too large to be stored", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 70);

    private const string Mark = "Application status exceeds the Kubernetes resource size limit";

    protected override Cause? Recognise(Facts facts, ArgoCdError error) => !error.Text.Contains(Mark, StringComparison.Ordinal) ? null
        : Description.Recognise(facts, error, $"The status of {facts.Application.Key.Name} is larger than Kubernetes takes, so Argo CD could not store it and shows what was before{Size(facts)}", "All that is shown of it may be old")
            .With([Recognised.ThenRefresh(error, "Split the application, lower its revisionHistoryLimit, or sync with ApplyOutOfSyncOnly")]);

    private static string Size(Facts facts) => facts.Application.ResourceCount > 0 ? $" ({Words.Count(facts.Application.ResourceCount, "resource")})" : "";
}
