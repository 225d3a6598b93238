using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// With <c>bootstrapNode</c> every member is a replica of a Redis outside, which is right while data moves in and wrong ever after.
/// Found: <c>spec.bootstrapNode</c>.
/// Fix: no safe one by itself: only who moves the data knows that it has arrived. Then take the field out, and the operator makes a master.
/// </summary>
public sealed class Rf15() : ManifestRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF15", LintSeverity.Warning, "still a replica of another Redis", "It takes no writes of its own, and what the other Redis loses is lost here too.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "bootstrapNode") is { IsMapping: true, Children.Count: > 0 } node)
        {
            yield return Wrong(manifest, node, $"{manifest} is a replica of {node.Scalar("host") ?? "a Redis outside"}.", "When the data has moved, take bootstrapNode out.");
        }
    }
}
