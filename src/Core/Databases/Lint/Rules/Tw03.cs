using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An access gives one resource to one principal, and the principal is named in one of three ways.
/// Found: not exactly one of <c>principalId</c>, <c>principalExternalRef</c> and <c>groupRef</c>, or no <c>resourceRef</c>.
/// Fix: no safe one by itself: who gets the access is for somebody to say.
/// </summary>
public sealed class Tw03() : ManifestRule(LintKinds.TwingateResourceAccess)
{
    private static readonly string[] Principals = ["principalId", "principalExternalRef", "groupRef"];

    public override LintDescription Description { get; } = new("TW03", LintSeverity.Error, "an access without one resource and one principal", "The API server refuses the access, and nobody gets in by it.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var named = Principals.Select(name => manifest.Spec.At(name)).OfType<LintNode>().ToList();
        if (named.Count != 1)
        {
            yield return Wrong(
                manifest,
                named.ElementAtOrDefault(1) ?? manifest.Spec ?? manifest.Root,
                named.Count == 0 ? $"{manifest} names no principal." : $"{manifest} names {named.Count} principals: {Words.List(named.Select(node => node.Key!))}.",
                $"Name one: {string.Join(", ", Principals[..^1])} or {Principals[^1]}.");
        }

        if (manifest.At("spec", "resourceRef") is null)
        {
            yield return Wrong(manifest, manifest.Spec ?? manifest.Root, $"{manifest} names no resource.", "Name it in resourceRef.");
        }
    }
}
