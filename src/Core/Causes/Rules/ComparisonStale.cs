using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// What Argo CD says of the application is about something else than its spec now, or from long ago: it was never compared, its
/// source has changed since, a refresh is still awaited, or it was left out while others were compared.
/// Found: status.sync is empty; comparedTo differs from spec; annotation argocd.argoproj.io/refresh; or reconciledAt is older than
/// 6 min and three times the usual age of the others.
/// Do: wait a moment, or refresh. When it stays: controller-not-reconciling, reconcile-skipped.
/// Confused with: git-ahead-of-argocd (the branch moved, and the source is the same); an InvalidSpecError, which freezes the status.
/// </summary>
public sealed class ComparisonStale : ICauseRule
{
    private const string Refresh = "argocd.argoproj.io/refresh";

    public CauseDescription Description { get; } = new("comparison-stale", "Not compared yet", CauseFamily.WhyDifferent, DecisionOrder.Stale + 10);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var application = facts.Application;
        var trace = facts.Trace();
        if (!trace.Passes(GateId.Reconciles) || !trace.Passes(GateId.Stays) || facts.ErrorsOf("InvalidSpecError", "UnknownError").Any() || Comparisons.AreAllOverdue(facts) || Why(facts) is not { } found)
        {
            yield break;
        }

        yield return Description.Found(found.Sentence, IsLong(facts) ? Severity.Waiting : Severity.Info, found.Confidence, [found.Evidence])
            .With([new Remedy($"Wait up to 3 min, or refresh {application.Key.Name}.", "A refresh changes nothing in the cluster; auto-sync, where it is on, may act right after it.", RemedySafety.Safe, Action: "refresh")]);
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => Comparisons.IsOverdue(facts) && facts.Pace is not { Others: >= 3 } && facts.Trace().Passes(GateId.Reconciles)
        ? [new NotChecked(Description.Id, "Whether Argo CD still compares it", $"it was compared {Words.Age(facts.Now, facts.Application.ReconciledAt!.Value)}, and too few other applications show how often it does")]
        : [];

    // A comparison comes within 3 min: until it is overdue, nothing is wrong.
    private static bool IsLong(Facts facts) => Comparisons.IsOverdue(facts) || (facts.Application is { ReconciledAt: null, CreatedAt: { } born } && facts.Now - born > 2 * Comparisons.Every);

    private static (string Sentence, Confidence Confidence, Evidence Evidence)? Why(Facts facts)
    {
        var application = facts.Application;
        var name = application.Key.Name;
        return application switch
        {
            { Sync: SyncStatus.None } => ($"Argo CD has not compared {name} yet{(application.CreatedAt is { } born ? $"; it was created {Words.Age(facts.Now, born)}" : "")}", Confidence.Proven, facts.Seen("status.sync is empty", "status.sync", facts.ArgoCd?.LastSeen)),
            _ when application.ComparedSources.Count > 0 && application.ComparedSources != application.Sources => ($"Argo CD has not compared {name} since its source changed: what it says is about {Text(application.ComparedSources)}, and the source is {Text(application.Sources)} now", Confidence.Proven, facts.Seen($"comparedTo is {Text(application.ComparedSources)}", "status.sync.comparedTo")),
            _ when application.Annotation(Refresh) is { } kind => ($"A {(kind == "hard" ? "hard refresh" : "refresh")} of {name} is asked for, and Argo CD has not compared it since", Confidence.Proven, facts.Seen($"{Refresh} is {Words.Cap(kind, 20)}", "metadata.annotations")),
            _ when Comparisons.IsBehindOthers(facts) => ($"Argo CD compared {name} last {Words.Age(facts.Now, application.ReconciledAt!.Value)}, and the others every few minutes", Confidence.Likely, facts.Seen($"Half of the {facts.Pace!.Others} others were compared within {Moments.Length(facts.Pace.Median)}", "status.reconciledAt")),
            _ => null,
        };
    }

    private static string Text(EquatableList<ApplicationSource> sources) => Words.Names(sources.Items.Select(s =>
        $"{Words.Cap(s.EffectiveRevision, 120)} of {Words.Repository(s.RepoUrl)}{(s.Path.Length > 0 ? $", {Words.Cap(s.Path, 120)}" : "")}{(s.Directory is { } d ? $" with {Remedies.WaysOut.Filter(d)}" : "")}"), 3);
}
