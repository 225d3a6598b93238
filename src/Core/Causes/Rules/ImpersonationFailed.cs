using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD syncs with a service account of the project (impersonation), and the project names none for this destination.
/// Found: the last operation says: failed to derive service account to impersonate, or no matching service account found.
/// Do: add the destination with its service account to the project's destinationServiceAccounts.
/// Confused with: cluster-forbidden (there is an account, and it may not do what the sync needs).
/// </summary>
public sealed class ImpersonationFailed : OperationRule
{
    public override CauseDescription Description { get; } = new("impersonation-failed", "No service account to sync with", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 13);

    protected override IEnumerable<Cause> Recognise(Facts facts, OperationState state)
    {
        if (!state.HasEndedBadly() || OperationMessage.Of(state) is not { Frame: OperationFrame.Impersonation } message)
        {
            yield break;
        }

        var (project, destination) = (Words.Cap(facts.Application.Project, 120), facts.Application.Destination);
        yield return Description.Found($"Project {project} names no service account to sync with for {destination.Cluster}, namespace {destination.Namespace}: {Words.Cap(message.Text, 300)}", Severity.Broken, Confidence.Proven, [state.Cite()])
                .With([SyncAgain.After(facts, $"Add {destination.Cluster} with a service account to destinationServiceAccounts of project {project}", "All applications of the project sync there with that account.")])
                .Saying(["Nothing was applied", .. state.Notes(facts)]) with
        { Explained = [ExplainedText.Of(state)], RootKey = $"project {project} without a service account for {destination.Cluster}" };
    }
}
