using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An Application with options for Kustomize needs a kustomization in its path.
/// Found: <c>source.kustomize</c>, and the path holds no kustomization.yaml, kustomization.yml or Kustomization.
/// Fix: the path of a folder that has one.
/// </summary>
public sealed class X10() : ManifestRule(LintKinds.Application)
{
    private static readonly string[] Kustomizations = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    public override LintDescription Description { get; } = new("X10", LintSeverity.Error, "options for Kustomize without a kustomization", "The Application ends in ComparisonError, and nothing of it is deployed.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        foreach (var source in ApplicationSources.Of(manifest).Where(source => source.At("kustomize") is not null))
        {
            var path = SourcePath.Clean(source.Scalar("path") ?? "").Path;
            if (!set.IsOwn(source.Scalar("repoURL") ?? ""))
            {
                yield return Unknown(manifest, $"whether {source.Scalar("path")} has a kustomization: it is in another repository");
            }
            else if (path is not null && !set.Files.Any(file => file.Folder == path && Kustomizations.Contains(file.Name)))
            {
                yield return Wrong(manifest, source.At("kustomize")!, $"{manifest.Name} has options for Kustomize, and {(path.Length == 0 ? "the root" : path)} holds no kustomization.", "Point it at a folder with a kustomization.yaml, or take the options out.");
            }
        }
    }
}
