using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD manages only some namespaces of the cluster, and an object of this application lies outside them or in none.
/// Found: a comparison error names the object and says that its namespace is not managed, or that an object of cluster level cannot be.
/// Do: add the namespace to the cluster's secret, or move the object.
/// Confused with: project-denies-destination (the project forbids the namespace) and cluster-permission-missing.
/// </summary>
public sealed class NamespaceNotManaged : ErrorRule
{
    public override CauseDescription Description { get; } = new("namespace-not-managed", "Outside the managed namespaces", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 30);

    protected override Cause? Recognise(Facts facts, ArgoCdError error) => Sentence(error.Text, Words.Cap(ClusterErrors.Cluster(facts, error.Text), 120)) is not { } sentence ? null
        : Description.Recognise(facts, error, sentence)
            .With([Recognised.ThenRefresh(error, "Add the namespace to the managed ones in the cluster's secret (namespaces, clusterResources), or take the object out of the application")])
            .About(facts.Application.Resources.Items.Select(r => r.Key).Where(k => error.Text.Contains($"\"{k.Name}\"", StringComparison.Ordinal) && error.Text.Contains(k.Kind, StringComparison.Ordinal)));

    private static string? Sentence(string text, string cluster)
    {
        if (Excerpt.Between(text, "namespace \"", "\" is not managed") is { } inside && inside.Split("\" for ") is [var space, var what] && what.Split(" \"") is [var kind, var name])
        {
            return $"{Words.Cap(kind, 80)} {Words.Cap(name, 120)} is in namespace {Words.Cap(space, 80)}, which Argo CD does not manage in {cluster}";
        }

        return Excerpt.Between(text, "cluster level ", "\" can not be managed when in namespaced mode")?.Split(" \"") is [var global, var named]
            ? $"{Words.Cap(global, 80)} {Words.Cap(named, 120)} belongs to no namespace, and Argo CD manages only single namespaces in {cluster}"
            : null;
    }
}
