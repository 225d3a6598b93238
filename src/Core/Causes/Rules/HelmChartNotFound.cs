using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The Helm chart, its version, or a chart that it depends on is not to be had from its repository.
/// Found: Argo CD names the chart or the repository, before anything is rendered.
/// Do: correct chart and version, or permit the repository of the dependency in the project.
/// Confused with: helm-render-failed (the chart is there, a template fails) and revision-constraint-unmatched (no version fits the range).
/// </summary>
public sealed class HelmChartNotFound : ErrorRule
{
    public override CauseDescription Description { get; } = new("helm-chart-not-found", "The Helm chart is not to be had", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 48);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var source = FailingSource.Of(facts, error);
        if (Sentence(facts, error, source) is not { } sentence)
        {
            return null;
        }

        var fix = ChartErrors.Denied(error.Text) is not null ? $"Permit the repository in project {facts.Application.Project}, or take the dependency out of the chart" : "Correct the chart, its version or its repository";
        return (Description.Recognise(facts, error, sentence) with { RootKey = source.Source.Chart is null ? null : $"chart {source.Address} {source.Source.Chart}" })
            .With([Recognised.ThenRefresh(error, fix)]);
    }

    private static string? Sentence(Facts facts, ArgoCdError error, FailingSource source)
    {
        var chart = $"{source.Place}{Recognised.SourceWords(facts, error)}";
        return ChartErrors.Chart(error.Text) is { } name ? Missing(error.Text, name, source, chart)
            : ChartErrors.Denied(error.Text) is { } denied ? $"{chart} depends on charts of {Words.Cap(denied, 200)}, which project {facts.Application.Project} does not permit"
            : ChartErrors.Dependency(error.Text) is { } dependency ? $"What {chart} depends on cannot be fetched: {Words.Cap(dependency, 300)}"
            : ChartErrors.Read(error.Text) is { } read ? $"The versions of {chart} cannot be read from {source.Address}: {Words.Cap(read, 200)}"
            : null;
    }

    private static string Missing(string text, string name, FailingSource source, string chart) => name.Length > 0
        ? $"There is no chart {Words.Cap(name, 120)} in {source.Address}"
        : $"{chart} in version {Words.Cap(source.Source.EffectiveRevision, 120)} is not in {source.Address}: {Words.Cap(ToolCall.Find(text)?.Output ?? text, 200)}";
}
