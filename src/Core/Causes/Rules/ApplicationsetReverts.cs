using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An ApplicationSet owns this application and writes its whole spec from a template: an edit of it is overwritten at once, or was.
/// Syncs and brakes on the running operation are not touched by it.
/// Found: the ownerReference, who wrote which field of the Application, and the source of earlier deployments.
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
            yield return Edited(facts, owner, edit);
        }
        else if (ApplicationSets.Undone(facts) is { } undone)
        {
            yield return Undone(facts, owner, undone);
        }
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) =>
        ApplicationSets.Owner(facts.Application) is { } owner && ApplicationSets.Managers(facts).Count == 0
            ? [new NotChecked(Description.Id, $"Whether somebody edited what ApplicationSet {Words.Cap(owner, 120)} writes", facts.Details.Application.Why ?? "who wrote the fields of the Application was not read")]
            : [];

    private Cause Edited(Facts facts, string owner, FieldManager edit)
    {
        var fields = Words.Names(ApplicationSets.SpecPaths(edit).Select(p => p.TrimStart('/').Replace('/', '.')), 3);
        var stands = edit.At is { } at && facts.Now - at > AtOnce;
        return Finish(facts, owner,
            $"{fields} of {facts.Application.Key.Name} was edited with {Words.Cap(edit.Manager, 60)}{(edit.At is { } when ? $", {Words.Age(facts.Now, when)}" : "")}, and ApplicationSet {Words.Cap(owner, 120)} {(stands ? "owns it: it may put it back at any change" : "puts it back at once")}",
            stands ? Confidence.Possible : Confidence.Likely,
            new Evidence($"{Words.Cap(edit.Manager, 60)} ({edit.Operation}) wrote {fields}.", "Kubernetes managedFields of the Application", edit.At),
            stands ? "It has stood until now: the set's policy or its ignoreApplicationDifferences may keep it, which was not read" : null);
    }

    private Cause Undone(Facts facts, string owner, Deployment undone) => Finish(facts, owner,
        $"{facts.Application.Key.Name} follows {facts.Tracked()}, as ApplicationSet {Words.Cap(owner, 120)} wrote it; it was deployed from {undone.Source.EffectiveRevision}{Cited.By(undone)} before",
        Confidence.Possible,
        new Evidence($"Deployed {Words.Short(undone.Revision ?? "")} from {undone.Source.EffectiveRevision}{Cited.By(undone)}.", Deployments.Source(facts.Application), undone.DeployedAt),
        "Whether the set undid an edit or its template changed was not read");

    private Cause Finish(Facts facts, string owner, string sentence, Confidence confidence, Evidence evidence, string? detail) => Description
        .Found(sentence, confidence == Confidence.Likely ? Severity.Waiting : Severity.Info, confidence, [evidence, new Evidence($"ApplicationSet {Words.Cap(owner, 120)} owns it.", "Argo CD metadata.ownerReferences", facts.Application.CreatedAt)])
        .With([new Remedy($"Change ApplicationSet {Words.Cap(owner, 120)} in Git: an edit of the application does not last.", "Every application that the set makes may change: look at its generator first.", RemedySafety.NeedsCare,
            Commands: [new CopyableCommand("See the set", $"kubectl -n {Shell.Word(facts.Application.Key.Namespace)} get applicationset {Shell.Word(owner)} -o yaml", "shell")])])
        .Saying(detail) with { RootKey = $"applicationset {facts.Application.Key.Namespace}/{owner}" };
}
