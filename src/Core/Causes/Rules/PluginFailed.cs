using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A config management plugin that renders the source failed, or there is none that takes it.
/// Found: Argo CD names the plugin's side of the call.
/// Do: look at the plugin's sidecar of the repository server, its log and its discovery rule.
/// Confused with: helm-render-failed and kustomize-render-failed (Argo CD's own tools) and render-timeout (the plugin did not end).
/// </summary>
public sealed class PluginFailed : ErrorRule
{
    private const string Sidecar = "plugin sidecar failed. ";
    private const string Generating = "error generating manifests in cmp: ";
    private const string Absent = "could not find cmp-server plugin with name \"";

    public override CauseDescription Description { get; } = new("plugin-failed", "A plugin failed", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 47);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var source = FailingSource.Of(facts, error);
        if (Reason(error.Text) is not { } reason)
        {
            return null;
        }

        var absent = Excerpt.Between(error.Text, Absent, "\" supporting the given repository");
        var place = $"{source.Place}{Recognised.SourceWords(facts, error)}";
        return Description.Recognise(facts, error, absent is null
                ? $"The plugin that renders {place} failed: {Words.Cap(reason, 300)}"
                : $"No plugin{(absent.Length > 0 ? $" {Words.Cap(absent, 120)}" : "")} of Argo CD takes {place}")
            .With([Recognised.ThenRefresh(error, "Look at the plugin's sidecar of Argo CD's repository server, its log and its discovery rule; correct it")]);
    }

    // "plugin sidecar failed. error generating manifests in cmp: rpc error: code = Unknown desc = …"
    private static string? Reason(string text) =>
        Excerpt.Clause(text, Sidecar) is { } sidecar ? Reason(sidecar) ?? Inner(sidecar)
        : Excerpt.Clause(text, Generating) is { } generating ? Inner(generating)
        : Excerpt.Clause(text, "CMP processing failed for application \"") is { } named && Excerpt.After(named, "\": ") is { } failed ? Inner(failed)
        : Excerpt.HasClause(text, Absent) ? text : null;

    private static string Inner(string reason) => ArgoCdMessage.Unwrap(reason).Text is var text && ToolCall.Find(text)?.Output is { Length: > 0 } output ? output : text;
}
