using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An object is marked for deletion and does not go, because a finalizer holds it until its controller has cleaned up; or Argo CD
/// says that it cannot delete the application. Argo CD still shows the object as Synced.
/// Found: a live object with a deletionTimestamp, the health words Pending deletion, a running sync that is waiting for deletion of
/// an object, a DeletionError condition, or an event: Unable to delete application resources.
/// Do: find the controller that owns the finalizer, and repair it: it finishes the deletion. A deletion cannot be taken back.
/// Confused with: application-deleting (it goes as it should) and resource-missing (it is gone already).
/// </summary>
public sealed class DeletionStuck : ICauseRule
{
    private const string Unable = "Unable to delete application resources: ";

    public CauseDescription Description { get; } = new("deletion-stuck", "A deletion does not end", CauseFamily.WhyDifferent, DecisionOrder.Deleting + 10);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (PendingDeletion.Of(facts) is { Count: > 0 } pending)
        {
            yield return Objects(facts, pending);
        }

        foreach (var (text, evidence, explained) in Errors(facts))
        {
            yield return Description.Found($"Argo CD cannot delete {facts.Application.Key.Name}: {Words.Cap(text, 300)}", Severity.Broken, Confidence.Proven, [evidence])
                    .With([new Remedy("Remove what Argo CD names: it tries again by itself.", "The deletion then goes on: the application's objects are deleted.", RemedySafety.NeedsCare), DeletionRemedies.Never("the application's finalizer", "its objects stay in the cluster and nobody manages them")]) with
            { Explained = explained };
        }
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => facts.Application.DeletionTimestamp is not null && !facts.Details.ManagedResources.IsKnown
        ? [new NotChecked(Description.Id, "Which objects hold the deletion", facts.Details.ManagedResources.Why ?? "the live objects were not read")]
        : [];

    private Cause Objects(Facts facts, IReadOnlyList<PendingDeletion> pending)
    {
        var data = pending.Any(p => DataObjects.HoldsData(p.Key));
        var waits = PendingDeletion.Waited(facts.Application.OperationState) is not null;
        return Description.Found(Sentence(facts, pending), data ? Severity.DataAtRisk : Severity.Broken, pending.Any(p => p.Finalizers.Count > 0) ? Confidence.Proven : Confidence.Likely, pending.Take(8).Select(p => p.Evidence).ToEquatableList())
                .With(DeletionRemedies.Of(pending))
                .About(pending.Select(p => p.Key))
                .Saying(
                    "A deletion that has begun cannot be taken back",
                    data ? "It holds data: save what is needed before the finalizer goes" : null,
                    waits ? $"The running sync of {facts.Application.Key.Name} waits for it" : null) with
        { Explained = waits ? [ExplainedText.Of(facts.Application.OperationState!)] : [] };
    }

    private static string Sentence(Facts facts, IReadOnlyList<PendingDeletion> pending)
    {
        var finalizers = pending.SelectMany(p => p.Finalizers.Items).Select(f => Words.Cap(f, 120)).Distinct().ToList();
        var since = pending.Select(p => p.Since).Min() is { } at ? $" since {at.UtcDateTime:HH:mm} UTC ({Words.Age(facts.Now, at)})" : "";
        var (be, stay) = pending.Count == 1 ? ("is", "stays") : ("are", "stay");
        var why = finalizers.Count == 0 ? "what holds it is not known" : $"the {(finalizers.Count == 1 ? "finalizer" : "finalizers")} {Words.Names(finalizers)} {(finalizers.Count == 1 ? "holds" : "hold")} {(pending.Count == 1 ? "it" : "them")}";
        return $"{Words.Names(pending.Select(p => Words.Cap(p.Key.ToString(), 120)))} {be} marked for deletion{since} and {stay}: {why}";
    }

    private static IEnumerable<(string Text, Evidence Evidence, EquatableList<string> Explained)> Errors(Facts facts)
    {
        // Of an application that is being deleted, that is said first, with the same words: this says that they stand in its way.
        var alone = facts.Application.DeletionTimestamp is null;
        var conditions = facts.ErrorsOf("DeletionError").Select(e => (e.Text, Recognised.Cite(e), (EquatableList<string>)(alone ? [ExplainedText.Of(e)] : []))).ToList();
        return conditions.Count > 0 || alone ? conditions
            : facts.Details.Events.ValueIfKnown.Items.Where(e => e.Message.StartsWith(Unable, StringComparison.Ordinal)).OrderByDescending(e => e.Last).Take(1)
                .Select(e => (e.Message[Unable.Length..], new Evidence(Words.Cap(e.Message, 500), "Argo CD events", e.Last), (EquatableList<string>)[]));
    }
}
