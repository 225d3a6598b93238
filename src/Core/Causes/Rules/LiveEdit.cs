using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Somebody changed a declared field in the cluster by hand, or took it away: kubectl, a console, Argo CD's own editor.
/// Found: the field differs, and managedFields say that a tool behind which a person sits wrote it last, and when; or the last
/// sync applied it, and it is gone (who took it, managedFields do not say).
/// Do: bring the change to Git if it is meant, or sync to take it back.
/// Confused with: operator-owned-field (a controller writes it), admission-mutation, field-pruned-by-schema and
/// nondeterministic-render, where Argo CD itself wrote the live value; child-application-changed for child Applications.
/// </summary>
public sealed class LiveEdit : ICauseRule
{
    private static readonly GroupKind ChildApplication = new("argoproj.io", "Application");

    // Argo CD's own marks: another application's claim, not an edit.
    private static readonly string[] Tracking = ["/metadata/annotations/argocd.argoproj.io~1tracking-id", "/metadata/labels/app.kubernetes.io~1instance"];

    public CauseDescription Description { get; } = new("live-edit", "Changed in the cluster by hand", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 60);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (!facts.IsOutOfSync())
        {
            yield break;
        }

        foreach (var resource in facts.Details.ManagedResources.ValueIfKnown.Items.Where(m => m is { Live: not null, Target: not null, Hook: false } && m.Key.GroupKind != ChildApplication))
        {
            var edits = ResourceDrifts.Of(resource).Fields.Items.Where(f => f.Owner is { } owner && HumanTools.Is(owner.Manager) && !IsOlderThanSync(facts, owner)).OrderByDescending(f => f.Owner!.At);
            var fields = edits.Concat(RemovedFields.Of(facts, resource)).Where(f => !Tracking.Contains(f.Path)).DistinctBy(f => f.Path).ToList();
            if (fields.Count > 0)
            {
                yield return Describe(facts, resource, fields);
            }
        }
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => facts.IsOutOfSync() && !facts.Details.ManagedResources.IsKnown
        ? [new NotChecked(Description.Id, "Which fields differ and who wrote them", facts.Details.ManagedResources.Why ?? "Argo CD's managed-resources were not read")]
        : [];

    private Cause Describe(Facts facts, ManagedResource resource, List<FieldDifference> fields) => Description.Found(
            EditWords.Sentence(facts, resource, fields),
            Severity.Waiting, fields.Exists(f => f.Owner is { } owner && HumanTools.Is(owner.Manager)) ? Confidence.Proven : Confidence.Likely,
            fields.Take(20).Select(EditWords.Evidence).ToEquatableList())
        .With(
        [
            new Remedy("Bring the change to Git if it is meant.", "Nothing changes in the cluster.", RemedySafety.Safe),
            new Remedy($"Or sync {facts.Application.Key.Name} to take it back.", $"Sets {Words.Count(fields.Count, "field")} of {resource.Key.Kind} {resource.Key.Name} to Git's value; deletes nothing without prune.", RemedySafety.NeedsCare, Action: "sync"),
        ])
        .About([resource.Key]);

    // A value that was there before the last sync passed it: Git has changed since then, not the cluster.
    private static bool IsOlderThanSync(Facts facts, FieldManager owner) =>
        Deployments.Last(facts.Application) is { } last && owner.At < (last.StartedAt ?? last.DeployedAt);
}
