using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A line of <c>customConfig</c> is an option and its value. The operator stops at one that has no value.
/// Found: a line of fewer than two words in <c>customConfig</c> of Redis or of the sentinels.
/// Fix: no safe one by itself: the value that was meant is not known. Write it, or take the line out.
/// </summary>
public sealed class Rf19() : ManifestRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF19", LintSeverity.Error, "a line of configuration without a value", "The operator fails at every round: sentinels never become ready and changes never roll.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from line in ConfigLine.Of(manifest, "redis").Concat(ConfigLine.Of(manifest, "sentinel"))
        where line.Values.Count == 0
        select Wrong(manifest, line.Node, line.Option.Length > 0 ? $"A line of customConfig of {manifest} is {line.Option} alone, without a value." : $"A line of customConfig of {manifest} is empty.", "Write the value, or take the line out.");
}
