using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The cluster does not know the kind of a declared resource: its CRD (usually its operator) is not installed, or not in that version.
/// Found: Argo CD's sync result, operation or SyncError says that the Kubernetes API could not find the kind, or we watch it and it
/// is not installed.
/// Do: install the operator with its CRD first, then sync. The resource is not lost: it never existed.
/// Confused with: resource-missing (the kind exists, the object does not) and kind-denied (the project forbids the kind).
/// </summary>
public sealed class CrdMissing : ICauseRule
{
    public CauseDescription Description { get; } = new("crd-missing", "The kind is not installed", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 30);

    public IEnumerable<Cause> Explain(Facts facts) =>
        MissingKind.Of(facts).GroupBy(m => m.Resource.Key.GroupKind).Select(g =>
        {
            var names = g.Select(m => m.Resource.Key.Name).ToList();
            var version = g.First().Resource.Version;
            return Description.Found(
                    $"{g.Key.Kind} ({g.Key.Group}/{version}) is not installed in {facts.Application.Destination.Cluster}, so {Words.Names(names)} cannot be created",
                    Severity.Broken, Confidence.Proven, g.Select(m => m.Evidence).Distinct().ToEquatableList())
                .With([Install(g.Key.Kind, g.Key.Group)])
                .About(g.Select(m => m.Resource.Key));
        });

    public IEnumerable<NotChecked> Unchecked(Facts facts)
    {
        var said = MissingKind.Of(facts).Select(m => m.Resource.Key.GroupKind).ToHashSet();
        return facts.IsOutOfSync()
            ? facts.Missing().Select(r => r.Key.GroupKind).Distinct()
                .Where(k => ApiGroups.IsCustom(k.Group) && !said.Contains(k) && facts.Coverage.Items.All(c => c.Kind != k || c.State is KindCoverageState.Forbidden or KindCoverageState.Unreachable))
                .Select(k => new NotChecked(Description.Id, $"Whether {facts.Application.Destination.Cluster} serves {k.Kind} ({k.Group})", "this kind is not watched there, and no sync has said that it is unknown"))
            : [];
    }

    private static Remedy Install(string kind, string group) => new(
        $"Install the operator that brings {kind} ({group}), then sync.",
        "The sync after it creates the objects; it deletes nothing.", RemedySafety.NeedsCare,
        Commands: [new CopyableCommand("See what the cluster serves", $"kubectl api-resources --api-group={Remedies.Shell.Word(group)}", "shell")]);
}
