using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The last sync took manifests from somebody's machine (`argocd app sync --local`), not from Git, and they cannot be used (again).
/// Found: Argo CD says that it failed to load local manifests, or that they are refused where commits must be signed.
/// Do: sync from Git, after a look at what that changes: what lives may come from that machine.
/// Confused with: live-edit (changed in the cluster, not synced).
/// </summary>
public sealed class LocalManifestsLeft : ErrorRule
{
    private const string Failed = "Failed to load local manifests: ";
    private const string Refused = "Cannot use local manifests when source integrity is enforced";

    public override CauseDescription Description { get; } = new("local-manifests-left", "The last sync took local manifests", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 8);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var reason = Excerpt.Clause(error.Text, Failed);
        if (reason is null && !Excerpt.HasClause(error.Text, Refused))
        {
            return null;
        }

        var state = facts.Application.OperationState;
        var by = state?.Operation.By is { Length: > 0 } user ? $" by {Words.Cap(user, 60)}{(state.StartedAt is { } at ? $", {Words.Age(facts.Now, at)}," : "")}" : "";
        return Description.Recognise(facts, error, reason is null
                ? $"The last sync{by} took manifests from a machine, which project {facts.Application.Project} refuses: its commits must be signed"
                : $"The last sync{by} took manifests from a machine, and they cannot be read: {Words.Cap(reason, 200)}")
            .With([new Remedy($"Look at What if, then sync {facts.Application.Key.Name} from Git, without prune.", "What lives becomes as Git says; nothing is deleted without prune.", RemedySafety.NeedsCare, Action: "sync")]);
    }
}
