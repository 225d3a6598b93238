using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A child Application of this parent (app-of-apps) was changed in the cluster: it follows another revision, path, filter or sync
/// policy than the parent's Git declares. The next sync of the parent puts it back, and with it what the child deploys.
/// Found: the parent's resource is an Application, its fields differ, Git's values were applied before, and managedFields name who
/// wrote the live ones.
/// Do: bring the change to the parent's Git if it shall stay; look at what the child would lose before the parent is synced.
/// Confused with: new-commit (the parent's Git changed the child's manifest), value-canonicalised (a zero value that Argo CD leaves
/// out) and parent-reverts, which the child itself says.
/// </summary>
public sealed class ChildApplicationChanged() : FieldRule(FieldOrigin.Child)
{
    public override CauseDescription Description { get; } = new("child-application-changed", "A child application was changed", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 59);

    protected override object GroupOf(FieldVerdict field) => field.Resource.Key;

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        // What it follows matters most.
        var ordered = fields.OrderByDescending(f => f.Field.Path.EndsWith("/targetRevision", StringComparison.Ordinal)).ThenByDescending(f => f.Field.Path.StartsWith("/spec/source", StringComparison.Ordinal)).ToList();
        var (self, child) = (facts.Application.Key.Name, Words.Cap(fields[0].Resource.Key.Name, 120));
        var values = Words.Names(ordered.Select(f => $"{Short(f.Field.Path)} {FieldWords.Differs(f.Field)}"), 3);
        return Found(facts, ordered, $"The child application {child} is not as {self} declares it: {values}{By(facts, ordered)}", Severity.Waiting)
            .With(
            [
                new Remedy($"Bring the change to {DeclaringFile.Name(facts, fields[0].Resource.Key)} if it shall stay.", "Nothing changes in the cluster.", RemedySafety.Safe),
                new Remedy(
                    $"Or sync {self} to put {child} back.", $"{child} then follows what {self} declares: look at what it would lose first.", RemedySafety.NeedsCare, Action: "sync"),
            ])
            .Saying(facts.Application.SyncPolicy is { IsAutoSyncOn: true, Automated.SelfHeal: true } ? $"{self} heals itself, so it puts {child} back within seconds" : $"The next sync of {self} puts it back");
    }

    private static string By(Facts facts, List<FieldVerdict> fields) =>
        fields.Select(f => f.Field.Owner).OfType<FieldManager>().Where(o => o.Manager != "argocd-controller").MaxBy(o => o.At) is { } owner ? $"; changed with {FieldWords.By(facts, owner)}" : "; who changed it is not recorded";

    private static string Short(string pointer) => FieldWords.Name(pointer) is var name && name.StartsWith("spec.", StringComparison.Ordinal) ? name[5..] : name;
}
