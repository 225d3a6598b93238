using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An ApplicationSet owns this application and writes its whole spec from a template: an edit of it is overwritten at once, or was.
/// Syncs and brakes on the running operation are not touched by it.
/// Found: the ownerReference, who wrote which field of the Application, the set's ignoreApplicationDifferences and policy, and the source
/// of earlier deployments. Proven when an edit was deployed and is gone, while the set, which makes its applications from a list, did not change.
/// What the set is told to leave is no cause.
/// Do: change the ApplicationSet's template or generator in Git; an edit of the application does not last.
/// Confused with: parent-reverts, the same for a parent application (app-of-apps), which acts only when it is synced.
/// </summary>
public sealed class ApplicationsetReverts : ICauseRule
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(5);

    public CauseDescription Description { get; } = new("applicationset-reverts", "The ApplicationSet puts it back", CauseFamily.Unseen, DecisionOrder.Unseen + 15);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (ApplicationSets.Owner(facts.Application) is not { } owner)
        {
            yield break;
        }

        if (ApplicationSets.Edit(facts) is { } edit)
        {
            if (!ApplicationSets.Keeps(facts, edit))
            {
                yield return Edited(facts, Words.Cap(owner, 120), edit);
            }
        }
        else if (ApplicationSets.Undone(facts) is { } undone)
        {
            yield return Undone(facts, Words.Cap(owner, 120), undone);
        }
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => ApplicationSets.Owner(facts.Application) is not { } owner ? []
        : ApplicationSets.Managers(facts).Count == 0
            ? [new NotChecked(Description.Id, $"Whether somebody edited what ApplicationSet {Words.Cap(owner, 120)} writes", facts.Details.Application.Why ?? "who wrote the fields of the Application was not read")]
            : !facts.Set.IsKnown && Explain(facts).Any()
                ? [new NotChecked(Description.Id, $"Whether ApplicationSet {Words.Cap(owner, 120)} leaves edits", Words.Cap(facts.Set.Why ?? "it was not read", 300))]
                : [];

    private Cause Edited(Facts facts, string owner, FieldManager edit)
    {
        var (set, fields) = (facts.Set.ValueIfKnown, Words.Names(ApplicationSets.SpecPaths(edit).Select(p => p.TrimStart('/').Replace('/', '.')), 3));
        var stands = (edit.At is { } at && facts.Now - at > AtOnce) || set is { LeavesEdits: true } || facts.Set.State == ReadingState.Absent;
        var then = !stands ? $"puts it back {(set?.Error is null ? "at once" : "as soon as it writes its applications again")}" : "owns it: it may put it back at any change";
        return Finish(facts, owner,
            $"{fields} of {facts.Application.Key.Name} was edited with {Words.Cap(edit.Manager, 60)}{(edit.At is { } when ? $", {Words.Age(facts.Now, when)}" : "")}, and ApplicationSet {owner} {then}",
            stands ? Confidence.Possible : Confidence.Likely,
            new Evidence($"{Words.Cap(edit.Manager, 60)} ({edit.Operation}) wrote {fields}.", "Kubernetes managedFields of the Application", edit.At),
            stands ? Words.Sentence(ApplicationSets.WhyItStands(facts)) : null);
    }

    private Cause Undone(Facts facts, string owner, Deployment undone)
    {
        var isProven = ApplicationSets.DidNotChange(facts, undone);
        return Finish(facts, owner,
            $"{facts.Application.Key.Name} follows {facts.Tracked()}{(isProven ? " again" : "")}, as ApplicationSet {owner} wrote it; it was deployed from {undone.Source.EffectiveRevision}{Cited.By(undone)} before",
            isProven ? Confidence.Proven : Confidence.Possible,
            new Evidence($"Deployed {Words.Short(undone.Revision ?? "")} from {undone.Source.EffectiveRevision}{Cited.By(undone)}.", Deployments.Source(facts.Application), undone.DeployedAt),
            isProven ? "The set did not change since: it undid an edit" : "Whether the set undid an edit or its template changed is not known");
    }

    private Cause Finish(Facts facts, string owner, string sentence, Confidence confidence, Evidence evidence, string? detail) => Description
        .Found(sentence, confidence == Confidence.Possible ? Severity.Info : Severity.Waiting, confidence, [evidence, new Evidence($"ApplicationSet {owner} owns it.", "Argo CD metadata.ownerReferences", facts.Application.CreatedAt), .. SetReverts.Cite(facts.Set)])
        .With([new Remedy($"Change ApplicationSet {owner} in Git: an edit of the application does not last.", "Every application that the set makes may change: look at its generator first.", RemedySafety.NeedsCare,
            Commands: [new CopyableCommand("See the set", $"kubectl -n {Shell.Word(facts.Application.Key.Namespace)} get applicationset {Shell.Word(ApplicationSets.Owner(facts.Application)!)} -o yaml", "shell")])])
        .Saying(detail) with { RootKey = $"applicationset {facts.Application.Key.Namespace}/{owner}" };
}
