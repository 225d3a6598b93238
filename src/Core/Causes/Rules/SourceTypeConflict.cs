using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The source names more than one tool (helm, kustomize, directory, plugin), or an .argocd-source file in the folder cannot be read.
/// Found: Argo CD names the tools, or says that it failed on the parameters.
/// Do: leave one of the blocks; `directory.include` alone already makes the source a plain directory.
/// Confused with: helm-render-failed and kustomize-render-failed, where one tool was chosen and failed.
/// </summary>
public sealed class SourceTypeConflict : ErrorRule
{
    private const string Parameters = "error while parsing source parameters: ";

    public override CauseDescription Description { get; } = new("source-type-conflict", "The source names several tools", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 14);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var source = FailingSource.Of(facts, error);
        if (Excerpt.Clause(error.Text, "multiple application sources defined: ") is { } tools)
        {
            return Description.Recognise(facts, error, $"The source of {WhichSource.Name(facts, source.Source)} names several tools at once: {Words.Names(tools.Split(',', StringSplitOptions.TrimEntries).Select(t => Words.Cap(t, 60)))}",
                    "An .argocd-source file in the folder counts too")
                .With([Recognised.ThenRefresh(error, "Leave one of the tools' blocks where the Application is declared")]);
        }

        return Excerpt.Clause(error.Text, Parameters) is not { } reason ? null
            : Description.Recognise(facts, error, $"The .argocd-source file in {source.Place} at {source.At} cannot be read: {Words.Cap(reason, 200)}")
                .With([Recognised.ThenRefresh(error, $"Correct the .argocd-source file in {source.Place}")]);
    }
}
