using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A protocol is open as a whole (<c>ALLOW_ALL</c>), or on the ports that are named (<c>RESTRICTED</c>). Ports with the first are refused.
/// Found: <c>ports</c> under <c>spec.protocols.tcp</c> or <c>udp</c> with the policy <c>ALLOW_ALL</c>.
/// Fix: <c>RESTRICTED</c>, so that the ports mean something.
/// </summary>
public sealed class Tw05() : ManifestRule(LintKinds.TwingateResource)
{
    private static readonly string[] Protocols = ["tcp", "udp"];

    public override LintDescription Description { get; } = new("TW05", LintSeverity.Error, "ports for a protocol that is open as a whole", "The API server refuses the resource, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from name in Protocols
        let protocol = manifest.At("spec", "protocols", name)
        let policy = protocol.At("policy")
        where policy.Scalar() == "ALLOW_ALL" && protocol.At("ports").Items().Any()
        select Wrong(manifest, policy, $"{manifest} names ports for {name}, and allows all.", "Set the policy to RESTRICTED.", Edits.Set(policy, "RESTRICTED"));
}
