using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator writes into <c>spec.id</c> which object of Twingate belongs to a manifest. A sync that replaces the object (or deletes it and makes it new)
/// drops that, and the operator makes a second one at Twingate.
/// Found: <c>Replace=true</c> or <c>Force=true</c> on an object of Twingate, or in <c>syncOptions</c> of an Application that takes one.
/// Fix: take the option out.
/// </summary>
public sealed class Tw09() : ManifestRule
{
    private const string Annotation = "argocd.argoproj.io/sync-options";
    private const string Group = "twingate.com";

    private static readonly string[] Options = ["Replace=true", "Force=true"];

    public override LintDescription Description { get; } = new("TW09", LintSeverity.Error, "a sync that replaces what Twingate's operator keeps", "Each sync makes duplicates at Twingate, and accesses point to the old ones.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        manifest.Key.Group == Group ? OfObject(manifest, set) : manifest.Key.GroupKind == LintKinds.Application ? OfApplication(manifest, set) : [];

    private IEnumerable<LintResult> OfObject(LintManifest manifest, LintSet set)
    {
        if (manifest.At("metadata", "annotations", Annotation) is { } own && Array.Find(Parts(own), Options.Contains) is { } option)
        {
            var left = Parts(own).Where(part => !Options.Contains(part)).ToList();
            yield return Wrong(manifest, own, $"{manifest} is synced with {option}, which drops the id that its operator wrote.", $"Take {option} out.", left.Count == 0 ? Edits.Remove(own) : Edits.Set(own, string.Join(',', left)));
        }

        // An Application that no file declares cannot be pointed at.
        foreach (var application in set.Taking(manifest).Where(application => application.Manifest is null))
        {
            foreach (var live in application.Model.SyncPolicy?.SyncOptions.Items.Where(Options.Contains) ?? [])
            {
                yield return Wrong(manifest, manifest.Root, $"{application.Name} syncs {manifest} with {live}, which drops the id that its operator wrote.", $"Take {live} out of the syncOptions of {application.Name}.");
            }
        }
    }

    private IEnumerable<LintResult> OfApplication(LintManifest manifest, LintSet set)
    {
        var taken = set.Manifests.Where(other => other.Key.Group == Group && set.Taking(other).Any(application => application.Manifest == manifest)).Select(other => other.ToString()).ToList();
        return taken.Count == 0 ? [] : manifest.At("spec", "syncPolicy", "syncOptions").Items()
            .Where(option => Options.Contains(option.Text.Trim()))
            .Select(option => Wrong(manifest, option, $"{manifest} syncs with {option.Text}, which drops the ids that Twingate's operator wrote into {Words.List(taken)}.", $"Take {option.Text} out.", Edits.Remove(option)));
    }

    private static string[] Parts(LintNode options) => options.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
