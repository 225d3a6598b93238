using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A shortcut in the browser needs one address of a network resource.
/// Found: <c>isBrowserShortcutEnabled: true</c> with a wildcard in <c>spec.address</c>, or with another <c>type</c> than <c>Network</c>.
/// Fix: <c>false</c>.
/// </summary>
public sealed class Tw06() : ManifestRule(LintKinds.TwingateResource)
{
    public override LintDescription Description { get; } = new("TW06", LintSeverity.Error, "a browser shortcut that cannot be", "The API server refuses the resource, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var shortcut = manifest.At("spec", "isBrowserShortcutEnabled");
        if (!shortcut.IsTrue())
        {
            yield break;
        }

        var (address, type) = (manifest.Spec.Scalar("address") ?? "", manifest.Spec.Scalar("type") ?? "Network");
        var why = type != "Network" ? $"is of the type {type}" : address.AsSpan().ContainsAny('*', '?') ? $"has an address with a wildcard ({address})" : null;
        if (why is not null)
        {
            yield return Wrong(manifest, shortcut!, $"{manifest} has a browser shortcut, and {why}.", "Set isBrowserShortcutEnabled to false.", Edits.Replace(shortcut!, "false"));
        }
    }
}
