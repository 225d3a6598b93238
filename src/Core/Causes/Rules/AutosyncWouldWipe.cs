using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Auto-sync with prune would delete every resource of the application, and Argo CD refuses to do that by itself. Nearly always
/// the path, the revision or the filter is wrong, or Argo CD rendered nothing.
/// Found: every resource has requiresPruning while automated.prune is on and allowEmpty is off, or condition SyncError "…
/// auto-sync will wipe out all resources" about the compared revision.
/// Do: find out why nothing is rendered (nothing-rendered, filter-excludes-file, removed-from-git) before anything is pressed; never
/// set allowEmpty to make it go away.
/// Confused with: autosync-prune-off (prune is off, some or all wait), prune-deletes-data (the banner about databases).
/// </summary>
public sealed class AutosyncWouldWipe : ICauseRule
{
    public CauseDescription Description { get; } = new("autosync-would-wipe", "Auto-sync would delete everything", CauseFamily.Danger, DecisionOrder.Danger + 10);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var gate = facts.Trace()[GateId.Leaves];
        if (gate.State != GateState.Stops)
        {
            yield break;
        }

        var keys = facts.PendingPrunes().Select(r => r.Key).ToList();
        var said = SyncErrorText.Of(facts).Where(e => e.Kind == SyncErrorKind.WouldWipe && e.IsCurrent(facts.Application)).Select(e => e.Error).ToList();
        var name = facts.Application.Key.Name;
        var cause = Description.Found(
                $"Do not let auto-sync act: it would delete all {Words.Count(keys.Count, DataObjects.Noun([.. keys.Take(1)]))} of {name} ({DataObjects.Names(keys)}), and refuses to only because automated.allowEmpty is off",
                keys.Exists(DataObjects.HoldsData) ? Severity.DataAtRisk : Severity.Broken, Confidence.Proven,
                [.. said.Select(e => Recognised.Cite(e)), gate.Evidence!])
            .With(
            [
                .. Protection.Where(facts, keys.Where(DataObjects.HoldsData)),
                new Remedy("Find out why Git gives nothing before anything is pressed: path, revision and filter.", "Nothing changes.", RemedySafety.Safe),
                .. PruneWarning.Of(facts),
            ])
            .Saying("Setting allowEmpty would let it delete all of them");
        yield return cause with { Explained = said.Select(ExplainedText.Of).ToEquatableList() };
    }
}
