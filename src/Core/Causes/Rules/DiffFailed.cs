using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD has both sides and could not compare them: a rule of ignoreDifferences does not work, or the cluster refused the dry run
/// with which it compares.
/// Found: a comparison error says that the desired state could not be compared to the live one.
/// Do: mend the rule that it names, or what refuses the dry run; server-side diff can be switched off for one application.
/// Confused with: sync-dry-run-failed (a sync was tried; here only a look was taken).
/// </summary>
public sealed class DiffFailed : ErrorRule
{
    public override CauseDescription Description { get; } = new("diff-failed", "The comparison itself failed", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 40);

    private const string Frame = "Failed to compare desired state to live state: ";
    private const string DryRun = "error running server side apply in dryrun mode for resource ";

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (Excerpt.After(error.Text, Frame) is not { } inner)
        {
            return null;
        }

        var (what, fix) = Read(inner);
        return Description.Recognise(facts, error, what).With([Recognised.ThenRefresh(error, fix)])
            .About(facts.Application.Resources.Items.Select(r => r.Key).Where(k => Excerpt.After(inner, DryRun)?.StartsWith($"{k.Kind}/{k.Name}:", StringComparison.Ordinal) is true));
    }

    private static (string What, string Fix) Read(string inner)
    {
        if (inner.Contains("failed to create diff normalizer", StringComparison.Ordinal))
        {
            return ($"A rule of ignoreDifferences does not work, so Argo CD cannot compare: {Words.Cap(inner, 300)}", "Mend the jsonPointers or jqPathExpressions of ignoreDifferences, in the application or in Argo CD's settings");
        }

        return Excerpt.After(inner, DryRun)?.Split(": ", 2) is [var resource, var why]
            ? ($"The cluster refused the dry run with which Argo CD compares {Words.Cap(resource.Replace('/', ' '), 160)}: {Words.Cap(why, 300)}", "Remove what refuses it, or switch server-side diff off for this application (argocd.argoproj.io/compare-options: ServerSideDiff=false)")
            : ($"Argo CD has both sides and could not compare them: {Words.Cap(inner, 300)}", "Remove what Argo CD names");
    }
}
