using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A volume cannot become smaller. The operator writes a line to its log and leaves it, and what Git says is never true again.
/// Found: <c>spec.volume.size</c> is smaller than before in Git, or than the live claim of the first member.
/// Fix: the size as it was; for a smaller one, a new cluster that is cloned from this one.
/// </summary>
public sealed class Pg16() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG16", LintSeverity.Error, "the volume shrinks", "Nothing happens, and Git says a size that the volume does not have.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.Spec.At("volume", "size") is not { } size)
        {
            yield break;
        }

        var (before, live) = (set.Before(manifest), Live(manifest, set));
        var larger = new[] { before.ValueIfKnown?.Spec.Scalar("volume", "size"), live?.ValueIfKnown }.OfType<string>().Where(old => Quantity.IsLess(size.Text, old)).MaxBy(old => Quantity.Parse(old)!.Value.Value);
        if (larger is not null)
        {
            yield return Wrong(manifest, size, $"The volume of {manifest} would shrink from {larger} to {size.Text}.", $"Set it back to {larger}.", Edits.Set(size, larger));
        }
        else if (before.State is not (ReadingState.Known or ReadingState.Absent) && live?.State is not (ReadingState.Known or ReadingState.Absent))
        {
            yield return Unknown(manifest, $"how large the volume was: {before.Why}");
        }
    }

    private static Reading<string>? Live(LintManifest manifest, LintSet set) => set.NamespacesOf(manifest) is [var place]
        ? set.ClusterOf(manifest).Live(new("", "PersistentVolumeClaim", place, $"pgdata-{manifest.Name}-0")).Map(claim => SpecMembers.Parse(claim.Spec).Text("resources", "requests", "storage") ?? "")
        : null;
}
