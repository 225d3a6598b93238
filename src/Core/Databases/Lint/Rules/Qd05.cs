using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A volume cannot become smaller, and the webhook of the operator refuses to try.
/// Found: <c>spec.volume.size</c> is smaller than in the cluster, or, where that cannot be asked, than before in Git.
/// Fix: the size as it was.
/// </summary>
public sealed class Qd05() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD05", LintSeverity.Error, "the volume shrinks", "The webhook refuses the change, and nothing of the file is applied.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "volume", "size") is not { } size)
        {
            yield break;
        }

        var earlier = Earlier.Spec(manifest, set);
        var old = Earlier.Text(earlier.ValueIfKnown, "volume", "size");
        if (Quantity.IsLess(size.Scalar(), old))
        {
            yield return Wrong(manifest, size, $"The volume of {manifest} would shrink from {old} to {size.Text}.", $"Set it back to {old}.", Edits.Set(size, old!));
        }
        else if (!earlier.IsTold())
        {
            yield return Unknown(manifest, $"how large the volume was: {earlier.Why}");
        }
    }
}
