using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Kustomize cannot build the folder: its kustomization lists a file that is not there, a patch fits nothing, or it cannot be read.
/// Found: Argo CD ran `kustomize build` and repeats its error; Git says who changed the kustomization, or the folder, last.
/// Do: correct the kustomization. `kustomize build` of the folder shows the same error on any machine.
/// Confused with: manifest-invalid (a plain directory's file) and render-timeout (Kustomize did not end).
/// </summary>
public sealed class KustomizeRenderFailed : ErrorRule
{
    private static readonly string[] Names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    public override CauseDescription Description { get; } = new("kustomize-render-failed", "Kustomize cannot build the folder", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 52);

    public override IEnumerable<NotChecked> Unchecked(Facts facts) => WithoutHistory(facts, "Who changed the kustomization last");

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var source = FailingSource.Of(facts, error);
        if (ToolCall.Find(error.Text) is { Tool: "kustomize build", Output: { } output })
        {
            return Describe(facts, error, source, output);
        }

        return !Excerpt.HasClause(error.Text, "kustomization file not found in the path") ? null
            : new RenderFailure(source).Describe(Description, facts, error, $"There is no kustomization file in {source.Place} at {source.At}{Recognised.SourceWords(facts, error)}");
    }

    private Cause Describe(Facts facts, ArgoCdError error, FailingSource source, string output)
    {
        var reason = KustomizeOutput.MissingResource(output) is { } missing
            ? $"it lists {Words.Cap(missing, 200)}, which does not exist at {source.At}"
            : Words.Cap(output, 300);
        return new RenderFailure(source, File(source, output)).Describe(Description, facts, error, $"Kustomize cannot build {source.Place}{Recognised.SourceWords(facts, error)}: {reason}");
    }

    // What is missing may have been deleted; else who changed the kustomization. Which of its names that has is told by Git alone.
    private static string? File(FailingSource source, string output) => Names.Select(source.FullPath).Prepend(KustomizeOutput.MissingPath(output))
        .FirstOrDefault(file => file is not null && source.LastChange(file) is not null);
}
