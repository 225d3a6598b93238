using System.Collections.Frozen;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A setting that a program does not know changes nothing: Spotahome's redis-operator and questdb-operator know no WATCH_NAMESPACE (the first has
/// <c>--supported-namespaces-regex</c>), and Helm passes over values that a chart does not use.
/// Found: that variable in a Deployment or a patch of one of them; a value of the chart postgres-operator that it does not have.
/// Fix: the real setting.
/// </summary>
public sealed class X20 : LintRule
{
    private const string Variable = "WATCH_NAMESPACE";

    private static readonly string[] WithoutIt = ["spotahome/redis-operator", "questdb-operator"];

    private static readonly FrozenSet<string> ChartValues = new[]
    {
        "affinity", "configAwsOrGcp", "configConnectionPooler", "configDebug", "configGeneral", "configKubernetes", "configLoadBalancer", "configLoggingRestApi",
        "configLogicalBackup", "configMajorVersionUpgrade", "configPatroni", "configTarget", "configTeamsApi", "configTimeouts", "configUsers", "controllerID", "crd",
        "enableJsonLogging", "extraEnvs", "fullnameOverride", "global", "image", "imagePullSecrets", "nameOverride", "nodeSelector", "podAnnotations", "podLabels",
        "podPriorityClassName", "podServiceAccount", "priorityClassName", "rbac", "readinessProbe", "resources", "securityContext", "serviceAccount", "tolerations",
    }.ToFrozenSet(StringComparer.Ordinal);

    public override LintDescription Description { get; } = new("X20", LintSeverity.Warning, "a setting that the operator does not know", "It is passed over in silence: the operator goes on watching every namespace, or without what was meant.");

    public override IEnumerable<LintResult> Check(LintSet set) => InDeployments(set).Concat(InPatches(set)).Concat(InValues(set));

    private IEnumerable<LintFinding> InDeployments(LintSet set) =>
        from manifest in set.OfKind(LintKinds.Deployment)
        from container in manifest.At("spec", "template", "spec", "containers").Items()
        where IsWithoutIt(container.Scalar("image") ?? "")
        from item in container.At("env").Items()
        where item.Scalar("name") == Variable
        select Wrong(manifest, item, $"{manifest} sets {Variable}, which its operator does not know.", $"Take {Variable} out.", Edits.Remove(item));

    private IEnumerable<LintFinding> InPatches(LintSet set) =>
        from manifest in set.OfKind(LintKinds.Application)
        from source in ApplicationSources.Of(manifest)
        where IsWithoutIt(source.Scalar("repoURL") + "/" + manifest.Name)
        from patch in source.At("kustomize", "patches").Items()
        let text = patch.At("patch")
        where text is { IsScalar: true } && text.Text.Contains(Variable, StringComparison.Ordinal)
        select Wrong(manifest, text, $"A patch of {manifest.Name} sets {Variable}, which its operator does not know.", $"Take {Variable} out of the patch.");

    private IEnumerable<LintFinding> InValues(LintSet set) =>
        from manifest in set.OfKind(LintKinds.Application)
        from source in ApplicationSources.Of(manifest)
        where source.Scalar("chart") == "postgres-operator"
        from value in ApplicationSources.HelmValues(source).Entries()
        where !ChartValues.Contains(value.Key!)
        let isInline = value.Source == manifest.File.Source
        select Wrong(manifest, isInline ? value : source.At("helm", "values")!, $"The chart postgres-operator has no value {value.Key}.", $"Take {value.Key} out.", isInline ? Edits.Remove(value) : []);

    private static bool IsWithoutIt(string text) => WithoutIt.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
