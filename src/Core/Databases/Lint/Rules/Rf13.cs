using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator takes names of at most 48 characters: those of its children are longer.
/// Found: a longer <c>metadata.name</c>.
/// Fix: no safe one by itself: with another name it is another database, and clients know it by that name.
/// </summary>
public sealed class Rf13() : ManifestRule(LintKinds.RedisFailover)
{
    private const int Longest = 48;

    public override LintDescription Description { get; } = new("RF13", LintSeverity.Error, "a name that is too long", "The operator refuses the RedisFailover, and nothing is made.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.Name.Length > Longest)
        {
            yield return Wrong(manifest, manifest.At("metadata", "name") ?? manifest.Root, $"The name {manifest.Name} has {manifest.Name.Length} characters, and the operator takes {Longest}.", $"Shorten it to {Longest} characters or less.");
        }
    }
}
