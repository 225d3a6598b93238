using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A tool of Argo CD's repository server (helm, kustomize, git, a plugin) took longer than it may, 90 seconds unless changed.
/// Found: Argo CD says that the command failed by its timeout.
/// Do: look at the load of the repository server and at what the tool fetches; then raise ARGOCD_EXEC_TIMEOUT there.
/// Confused with: repo-server-unavailable (the repository server itself does not answer) and helm-render-failed (the tool ended with an error).
/// </summary>
public sealed class RenderTimeout : ErrorRule
{
    public override CauseDescription Description { get; } = new("render-timeout", "A tool took too long to render", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 46);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var call = ToolCall.Find(error.Text);
        if ((call is null ? Plain(error.Text) : call.TimedOutAfter) is not { } after)
        {
            return null;
        }

        var source = FailingSource.Of(facts, error);
        var git = call?.Tool.StartsWith("git ", StringComparison.Ordinal) is true;
        var doing = git ? $"fetching {source.Repository}" : $"rendering {source.Place}";
        var cause = Description.Recognise(
            facts, error, $"{(call is null ? "The tool" : Words.Cap(call.Tool, 60))} was ended after {Words.Cap(after, 30)} while {doing}{Recognised.SourceWords(facts, error)}: Argo CD waits no longer",
            git ? "A slow or very large repository looks like this" : "A slow download in the middle of it (remote bases, chart dependencies) looks like this");
        return cause.With(
        [
            new Remedy("Look at the load of Argo CD's repository server.", "Nothing changes.", RemedySafety.Safe,
                Commands: [new CopyableCommand("Its pods", "kubectl top pods --all-namespaces -l app.kubernetes.io/name=argocd-repo-server", "shell")]),
            Recognised.ThenRefresh(error, "Make it quicker, or raise ARGOCD_EXEC_TIMEOUT of the repository server"),
        ]);
    }

    private static string? Plain(string text)
    {
        var line = text.Split('\n')[0];
        return (Excerpt.Word(line, " failed timeout after ") ?? Excerpt.Word(line, " failed fatal timeout after "))?.TrimEnd(':', '.', ',');
    }
}
