using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The project does not allow the kind of a declared resource: Argo CD refuses to sync it.
/// Found: the sync result says <c>resource X:Y is not permitted in project P</c>; or, before any sync, the resource has status
/// Unknown while the application is compared, and the cluster knows the kind.
/// Do: allow the kind in the project (clusterResourceWhitelist, namespaceResourceWhitelist, the blacklists), or take it out of Git.
/// Confused with: crd-missing (the cluster does not know the kind; it is Unknown then too) and kind-excluded (Argo CD's settings
/// leave the kind out everywhere).
/// </summary>
public sealed class KindDenied : ICauseRule
{
    public CauseDescription Description { get; } = new("kind-denied", "The project does not allow the kind", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 28);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var refused = DeniedKinds.Refused(facts);
        foreach (var kind in refused.GroupBy(r => r.Key.GroupKind))
        {
            yield return Describe(facts, kind.Key, [.. kind.Select(r => r.Key)], [.. kind]);
        }

        foreach (var kind in DeniedKinds.Unknown(facts).Where(k => refused.All(r => r.Key.GroupKind != k.GroupKind)).GroupBy(k => k.GroupKind))
        {
            yield return Describe(facts, kind.Key, [.. kind], []);
        }
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => DeniedKinds.Undecided(facts)
        .Select(k => new NotChecked(Description.Id, $"Whether project {facts.Application.Project} allows {k}", "the cluster may not know the kind, and Argo CD shows both alike before a sync"));

    private Cause Describe(Facts facts, GroupKind kind, IReadOnlyList<ResourceKey> keys, IReadOnlyList<ResourceResult> results)
    {
        var (state, project) = (facts.Application.OperationState, Words.Cap(facts.Application.Project, 120));
        var lives = facts.Details.ManagedResources.ValueIfKnown.Items.Any(m => m.Live is not null && keys.Any(k => k.GroupKind == m.Key.GroupKind && k.Name == m.Key.Name));
        var cause = Description.Found(
                $"Project {project} does not allow {kind.Kind}{(kind.Group.Length > 0 ? $" ({kind.Group})" : "")}, so Argo CD does not sync {Words.Names(keys.Select(k => k.Name), 4)}",
                Severity.Broken, results.Count > 0 ? Confidence.Proven : Confidence.Likely,
                results.Count > 0 ? results.Take(5).Select(r => state!.Cite(r)).ToEquatableList() : [new Evidence($"{keys[0]} has status Unknown, and the application could be compared.", "Argo CD status.resources", facts.Application.ReconciledAt)])
            .With(
            [
                new Remedy($"Allow {kind} in project {project}, then sync.", "Every application of the project may then declare it.", RemedySafety.NeedsCare,
                    Commands: [new CopyableCommand("See what the project allows", $"argocd proj get {Shell.Word(project)}", "shell")]),
                new Remedy($"Or take {Words.Names(keys.Select(k => k.Name), 4)} out of Git.", lives ? "What lives of it then waits for pruning." : "It is not in the cluster, so nothing is deleted.", RemedySafety.NeedsCare),
            ])
            .About(facts.Application.Resources.Items.Select(r => r.Key).Where(k => keys.Any(o => o.GroupKind == k.GroupKind && o.Name == k.Name)));
        cause = cause with { RootKey = $"project {project} {kind}" };
        return results.Count == 0 ? cause : cause with { Order = Order(facts), Explained = Explained(state!, results).ToEquatableList() };
    }

    /// <summary>A refused sync comes where failed operations stand, before what says so in general.</summary>
    private int Order(Facts facts) => facts.FailedOnComparedRevision() is not null ? DecisionOrder.OperationFailedOnComparedRevision + 1 : facts.IsOutOfSync() ? Description.Order : DecisionOrder.LastOperation;

    private static IEnumerable<string> Explained(OperationState state, IReadOnlyList<ResourceResult> results) =>
        results.Select(ExplainedText.Of).Concat(state.Failures().All(DeniedKinds.IsRefusal) ? [ExplainedText.Of(state)] : []);
}
