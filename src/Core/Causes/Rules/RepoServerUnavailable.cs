using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD's own repository server does not answer its controller: it is down, restarting or overloaded. It hits every application.
/// Found: the controller says that it cannot connect, or the call ended with the code Unavailable or DeadlineExceeded.
/// Do: look at the pods of the repository server (memory, restarts); when it answers again, refresh.
/// Confused with: repository-unreachable (the repository server answers, the Git host does not) and render-timeout (one tool is slow).
/// </summary>
public sealed class RepoServerUnavailable : ErrorRule
{
    private const string Late = "context deadline exceeded";

    public override CauseDescription Description { get; } = new("repo-server-unavailable", "Argo CD's repository server does not answer", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 80);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (error.Type != "ComparisonError" || !IsSaid(error))
        {
            return null;
        }

        var late = error.Message.Code == "DeadlineExceeded" || error.Text.StartsWith(Late, StringComparison.Ordinal);
        var cause = Description.Recognise(facts, error, $"Argo CD's repository server {(late ? "did not answer in time" : "does not answer")}: {Words.Cap(error.Text, 200)}", "Every application of this Argo CD is rendered there");
        return (cause with { RootKey = $"repo-server {facts.Application.Key.Instance}" }).With(
        [
            new Remedy("Look at the pods of Argo CD's repository server: restarts, memory, processor.", "Nothing changes.", RemedySafety.Safe,
                Commands: [new CopyableCommand("Its pods", "kubectl get pods --all-namespaces -l app.kubernetes.io/name=argocd-repo-server -o wide", "shell")]),
            Recognised.ThenRefresh(error, "Wait until it answers again"),
        ]);
    }

    // A refused connection alone says nothing: repositories and clusters refuse them in the same words.
    private static bool IsSaid(ArgoCdError error) =>
        error.Message.Code is "Unavailable" or "DeadlineExceeded"
        || Excerpt.HasClause(error.Text, "failed to connect to repo server", "error reading server preface")
        || Excerpt.StartsWithAny(error.Text, Late, "connection error: desc = \"transport: ", "connection error: desc = \"error reading server preface");
}
