using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Argo CD tries an object before it applies anything. Where the kind's definition comes by another Application, or in a later wave, the
/// first sync of a new cluster fails.
/// Found: the definition is taken by another Application that does not come in an earlier wave, or in a later wave of the same one, and the database does not have <c>SkipDryRunOnMissingResource=true</c>.
/// Fix: that option, and waves that bring the operator first.
/// </summary>
public sealed class X15() : ManifestRule(LintKinds.Databases)
{
    private const string Option = "SkipDryRunOnMissingResource=true";

    public override LintDescription Description { get; } = new("X15", LintSeverity.Warning, "the kind may not be there yet", "On a new cluster the first sync fails: the Kubernetes API could not find the kind.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var takers = set.Taking(manifest).Where(application => !application.Model.SyncPolicy.HasOption(Option)).ToList();
        if (takers.Count == 0 || SyncOptionsOf.Has(manifest, Option))
        {
            yield break;
        }

        var definition = set.OfKind(LintKinds.CustomResourceDefinition).FirstOrDefault(found => found.Spec.Scalar("group") == manifest.Key.Group && found.Spec.Scalar("names", "kind") == manifest.Kind && set.Taking(found).Any());
        if (definition is null)
        {
            yield return Unknown(manifest, $"whether {manifest.Kind} is there before the first sync: its definition is in none of the files that Applications take");
        }
        else if (takers.Find(taker => !ComesBefore(definition, manifest, taker, set)) is { } late)
        {
            yield return Wrong(
                manifest,
                manifest.At("metadata", "annotations") ?? manifest.Metadata ?? manifest.Root,
                $"{late.Name} may bring {manifest} before {set.Taking(definition).First().Name} has brought the definition of {manifest.Kind}.",
                $"Annotate it with {Option}, and bring the operator in an earlier wave.",
                SyncOptionsOf.Add(manifest, Option));
        }
    }

    private static bool ComesBefore(LintManifest definition, LintManifest manifest, LintApplication taker, LintSet set) => set.Taking(definition).Any(bringer =>
        bringer == taker ? Wave(definition) <= Wave(manifest) : bringer.Manifest is { } first && taker.Manifest is { } second && Wave(first) < Wave(second));

    private static int Wave(LintManifest manifest) => int.TryParse(manifest.Annotation("argocd.argoproj.io/sync-wave"), out var wave) ? wave : 0;
}
