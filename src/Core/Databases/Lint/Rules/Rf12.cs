using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator marks what it makes with <c>redisfailovers.databases.spotahome.com/name</c> (plural) and <c>app.kubernetes.io/component</c>.
/// Other labels select nothing: a Service has no endpoints, a NetworkPolicy and an affinity have no effect.
/// Found: <c>redisfailover.databases.spotahome.com/name</c>, or <c>/component</c> with that domain, in a selector of any manifest.
/// Fix: the labels that there are; their values stay.
/// </summary>
public sealed class Rf12() : ManifestRule()
{
    private static readonly Dictionary<string, string> Right = new(StringComparer.Ordinal)
    {
        ["redisfailover.databases.spotahome.com/name"] = "redisfailovers.databases.spotahome.com/name",
        ["redisfailover.databases.spotahome.com/component"] = "app.kubernetes.io/component",
        ["redisfailovers.databases.spotahome.com/component"] = "app.kubernetes.io/component",
    };

    public override LintDescription Description { get; } = new("RF12", LintSeverity.Error, "a selector with a label that no pod of Redis has", "It selects nothing: no endpoints, no protection, no spreading.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from node in manifest.Root.All()
        let isLabel = node.Parent?.Key is "selector" or "matchLabels" && node.Key is not null
        let label = isLabel ? node.Key! : node.Key == "key" ? node.Text : ""
        where Right.ContainsKey(label)
        select Wrong(
            manifest,
            node,
            $"{manifest} selects by {label}, and the operator of Redis sets no such label.",
            $"Select by {Right[label]}.",
            isLabel ? Edits.Rename(node, Right[label]) : Edits.Set(node, Right[label]));
}
