using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Twingate takes names of connectors of at most 30 characters.
/// Found: a longer <c>spec.name</c> of a TwingateConnector.
/// Fix: no safe one by itself: somebody has to choose a shorter one.
/// </summary>
public sealed class Tw02() : ManifestRule(LintKinds.TwingateConnector)
{
    private const int Longest = 30;

    public override LintDescription Description { get; } = new("TW02", LintSeverity.Error, "a name that is too long", "The API server refuses the connector, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "name") is { } name && name.Text.Length > Longest)
        {
            yield return Wrong(manifest, name, $"The name {name.Text} has {name.Text.Length} characters, and Twingate takes {Longest}.", $"Shorten it to {Longest} characters or less.");
        }
    }
}
