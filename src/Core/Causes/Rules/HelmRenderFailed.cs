using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Helm cannot render the chart: a template fails on the given values, or a values file does not exist.
/// Found: Argo CD ran `helm template` and repeats its error; Git says who changed the named file, or the chart, last.
/// Do: correct the template or the values. `helm template` with the same values shows the same error on any machine.
/// Confused with: helm-chart-not-found (the chart or a dependency cannot be fetched) and render-timeout (Helm did not end).
/// </summary>
public sealed class HelmRenderFailed : ErrorRule
{
    private static readonly string[] Values = ["error resolving helm value files: ", "values file glob \""];

    public override CauseDescription Description { get; } = new("helm-render-failed", "Helm cannot render the chart", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 50);

    public override IEnumerable<NotChecked> Unchecked(Facts facts) => WithoutHistory(facts, "Who changed the chart last");

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var source = FailingSource.Of(facts, error);
        if (Excerpt.Clause(error.Text, "failed to execute helm template command: ") is { } rest)
        {
            return Template(facts, error, source, ToolCall.Find(rest)?.Output ?? ToolCall.Tail(rest));
        }

        return Excerpt.HasClause(error.Text, Values) || IsOutside(error.Text)
            ? new RenderFailure(source).Describe(Description, facts, error, $"The values files of {source.Place}{Recognised.SourceWords(facts, error)} cannot be found: {Words.Cap(error.Text, 300)}")
            : null;
    }

    private Cause Template(Facts facts, ArgoCdError error, FailingSource source, string output)
    {
        if (HelmOutput.MissingFile(output) is { } missing)
        {
            return new RenderFailure(source, source.LastChange(missing) is null ? null : missing).Describe(Description, facts, error, $"Helm cannot render {source.Place}{Recognised.SourceWords(facts, error)}: the values file {Words.Cap(missing, 200)} does not exist at {source.At}");
        }

        var template = source.Source.Chart is null ? HelmOutput.Template(output) : null;
        var failure = new RenderFailure(source, template is { } t ? source.FullPath(t.File) : null, template?.Line);
        return failure.Describe(Description, facts, error, $"Helm cannot render {source.Place}{Recognised.SourceWords(facts, error)}: {Words.Cap(OneLine(output), 300)}");
    }

    private static string OneLine(string output) => string.Join(' ', output.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsOutside(string text) =>
        Excerpt.Clause(text, "file '") is { } rest && rest.Split('\n')[0].Contains("' resolved to outside repository root", StringComparison.Ordinal);
}
