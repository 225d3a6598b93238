using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
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
            var served = g.Select(m => m.Served).FirstOrDefault(v => v is not null);
            return Description.Found(
                    Sentence(facts, g.First().Resource, served, Words.Names(names)),
                    Severity.Broken, Confidence.Proven, g.Select(m => m.Evidence).Distinct().ToEquatableList())
                .With([served is null ? Install(g.Key.Kind, g.Key.Group) : Correct(facts, g.First().Resource, served)])
                .About(g.Select(m => m.Resource.Key)) with
            { Explained = Accounted(facts, g.Key), RootKey = $"crd {g.Key.Group}/{g.Key.Kind}" };
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

    private static string Sentence(Facts facts, ManagedResourceStatus resource, string? served, string names)
    {
        var (kind, cluster) = (resource.Key.GroupKind, facts.Application.Destination.Cluster);
        return served is null
            ? $"{kind.Kind} ({kind.Group}/{resource.Version}) is not installed in {cluster}, so {names} cannot be created"
            : $"{cluster} serves {kind.Kind} ({kind.Group}) in version {Words.Cap(served, 40)} and not in {resource.Version}, so {names} cannot be applied";
    }

    /// <summary>What the last sync says of this kind; its message too, where it has no row for it.</summary>
    private static EquatableList<string> Accounted(Facts facts, GroupKind kind) => facts.Application.OperationState is not { } state ? [] :
        [.. state.Failures().Count == 0 && MissingKind.Says(state.Message) ? [ExplainedText.Of(state)] : Array.Empty<string>(), .. state.Failures().Where(r => r.Key.GroupKind == kind && MissingKind.Says(r.Message)).Select(ExplainedText.Of)];

    private static Remedy Correct(Facts facts, ManagedResourceStatus resource, string served) => SyncAgain.After(
        facts, $"Write {resource.Key.Group}/{Words.Cap(served, 40)} as the apiVersion of {resource.Key} in Git, where its fields fit", commands: [Served(resource.Key.Group)]);

    private static Remedy Install(string kind, string group) => new(
        $"Install the operator that brings {kind} ({group}), then sync.",
        "The sync after it creates the objects; it deletes nothing.", RemedySafety.NeedsCare,
        Commands: [Served(group)]);

    private static CopyableCommand Served(string group) => new("See what the cluster serves", $"kubectl api-resources --api-group={Shell.Word(group)}", "shell");
}
