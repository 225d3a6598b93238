using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An Application that brings definitions of an operator and no Deployment installs no operator: its custom resources are taken and never acted upon.
/// Found: an Application whose files hold a CustomResourceDefinition of a database operator, or that is called an operator, and no workload.
/// Fix: the right path, or recurse where the Deployment lies in a folder below.
/// </summary>
public sealed class X09() : ManifestRule(LintKinds.Application)
{
    private static readonly string[] Groups = ["acid.zalan.do", "databases.spotahome.com", "crd.questdb.io", "twingate.com"];

    public override LintDescription Description { get; } = new("X09", LintSeverity.Error, "an operator without a Deployment", "Databases are accepted and nothing is ever made of them.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var application = set.Applications.First(application => application.Manifest == manifest);
        var isCalledSo = ApplicationSources.Of(manifest).Any(source => ApplicationSources.IsOfOperator(manifest, source));
        if (application.Folders.Count == 0 || application.Folders.Count < ApplicationSources.Of(manifest).Count())
        {
            return isCalledSo ? [Unknown(manifest, "whether it brings a Deployment: its files are in another repository or a chart")] : [];
        }

        var taken = set.TakenBy(application).ToList();
        var brings = isCalledSo || taken.Exists(IsDefinition);
        if (!brings || taken.Exists(IsWorkload) || application.Takes.Values.Any(take => take.Take == LintTake.Unknown))
        {
            return brings && !taken.Exists(IsWorkload) ? [Unknown(manifest, "whether it brings a Deployment: another tool than Argo CD's plain directory decides")] : [];
        }

        var source = ApplicationSources.Of(manifest).First();
        return [Wrong(manifest, source.At("path") ?? source, $"{manifest.Name} brings {taken.Count} objects and no Deployment.", "Point it at the folder with the operator's Deployment, or let it recurse.", Recurse(source, application, set))];
    }

    private static bool IsDefinition(LintManifest manifest) => manifest.Key.GroupKind == LintKinds.CustomResourceDefinition && Groups.Contains(manifest.Spec.Scalar("group"));

    private static bool IsWorkload(LintManifest manifest) => manifest.Key is { Group: "apps", Kind: "Deployment" or "StatefulSet" or "DaemonSet" };

    // Only where that brings a Deployment, and no filter stands in the way.
    private static EquatableList<TextEdit> Recurse(LintNode source, LintApplication application, LintSet set)
    {
        var below = set.Manifests.Any(manifest => IsWorkload(manifest) && application.Folders.Items.Any(folder => manifest.File.Path.StartsWith(folder + "/", StringComparison.Ordinal)));
        return below && source.At("directory", "include") is null && source.At("directory", "exclude") is null && source.At("directory", "recurse") is null
            ? Edits.Add(source, ["directory", "recurse"], "true")
            : [];
    }
}
