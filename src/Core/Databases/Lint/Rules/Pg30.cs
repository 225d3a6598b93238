using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A higher version makes the operator upgrade the cluster in place, when its mode is manual (its default) or full: the database is down meanwhile, and there is no way back.
/// Found: <c>spec.postgresql.version</c> is higher than before in Git.
/// Fix: merge it within a window, after a backup that was tested.
/// </summary>
public sealed class Pg30() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG30", LintSeverity.Warning, "a major upgrade", "The database is upgraded in place when this is synced: it is down meanwhile, and there is no way back.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.Spec.At("postgresql", "version") is not { } version)
        {
            yield break;
        }

        var before = set.Before(manifest);
        if (before.IsKnown && int.TryParse(before.Value.Spec.Scalar("postgresql", "version"), out var old) && int.TryParse(version.Text, out var now) && now > old)
        {
            yield return Wrong(manifest, version, $"{manifest} goes from version {old} to {now}.", "Bring this in within a window, after a backup that was tested.");
        }
        else if (before.State is not (ReadingState.Known or ReadingState.Absent))
        {
            yield return Unknown(manifest, $"whether the version is raised: {before.Why}");
        }
    }
}
