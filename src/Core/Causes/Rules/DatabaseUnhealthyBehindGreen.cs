using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD says Healthy, and a database of the application is not: Argo CD knows no check for its kind, or the check believes a word
/// that the operator wrote once. Nobody is told by Argo CD.
/// Found: the database's own object and its children in the cluster (workloads, pods, volumes), by what its operator does; where the
/// cluster is not watched, what Argo CD's tree has below it.
/// Do: look at the pods and the operator; the sentence says which.
/// Confused with: resource-missing (the database's object itself is not there) and health-check-failed (Argo CD's check broke).
/// </summary>
public sealed class DatabaseUnhealthyBehindGreen : ICauseRule
{
    public CauseDescription Description { get; } = new("database-unhealthy-behind-green", "A database is not well", CauseFamily.Unseen, DecisionOrder.Unseen);

    public IEnumerable<Cause> Explain(Facts facts) => HiddenTrouble.Of(facts).Select(hidden => Describe(facts, hidden));

    public IEnumerable<NotChecked> Unchecked(Facts facts)
    {
        foreach (var why in HiddenTrouble.Green(facts).GroupBy(key => HiddenTrouble.Unseen(facts, key)).Where(g => g.Key is not null))
        {
            yield return new NotChecked(Description.Id, $"Whether {Words.Names(why.Select(k => k.Name), 4)} {(why.Count() == 1 ? "is" : "are")} as healthy as Argo CD says", why.Key!);
        }
    }

    private Cause Describe(Facts facts, HiddenTrouble hidden) => Description
        .Found(
            $"Argo CD calls {facts.Application.Key.Name} Healthy, and {hidden.Key.Kind} {hidden.Key.Name} is not: {hidden.Verdict.Clause}",
            Severity.Broken, hidden.IsWatched ? Confidence.Proven : Confidence.Likely, Evidence(facts, hidden).ToEquatableList())
        .With([new Remedy(hidden.Verdict.NextStep ?? "Look at the database.", "Looking changes nothing.", RemedySafety.NeedsCare, Commands: Commands(hidden.Key, hidden.Plural))])
        .About([hidden.Key]);

    private static IEnumerable<Evidence> Evidence(Facts facts, HiddenTrouble hidden)
    {
        yield return new Evidence($"Health: {facts.Application.Health}.", "Argo CD status.health", facts.Application.HealthSince);
        yield return new Evidence($"{hidden.Key.Kind} {hidden.Key.Name}: {hidden.Verdict.Clause}.", hidden.Source, hidden.At);
        foreach (var signal in hidden.Verdict.Signals.Items.Take(5))
        {
            yield return new Evidence($"{Words.Cap(signal.Says, 160)}.", hidden.Source, hidden.At);
        }
    }

    private static EquatableList<CopyableCommand> Commands(ResourceKey key, string plural) =>
    [
        new("See the database and its events", $"kubectl -n {Shell.Word(key.Namespace)} describe {Shell.Word($"{plural}/{key.Name}")}", "shell"),
        new("See its pods", $"kubectl -n {Shell.Word(key.Namespace)} get pods,statefulsets,pvc", "shell"),
    ];
}
