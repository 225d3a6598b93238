using System.Buffers.Text;
using System.Text;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The job that prepares QuestDB for a snapshot does not find credentials of one's own: it looks for other keys than the operator demands of
/// the Secret, and signs in as <c>admin</c> with the password that QuestDB has by default.
/// Found: a QuestDBSnapshot or QuestDBSnapshotSchedule of a QuestDB for which the files hold a Secret of type <c>psql</c> with other credentials than these.
/// Fix: no safe one by itself: another way of backup, or the default credentials behind a NetworkPolicy.
/// </summary>
public sealed class Qd12() : ManifestRule(LintKinds.QuestDbSnapshot, LintKinds.QuestDbSnapshotSchedule)
{
    public override LintDescription Description { get; } = new("QD12", LintSeverity.Warning, "snapshots of a QuestDB with credentials of its own", "Every snapshot fails, and there is no backup.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var database = manifest.At("spec", "questdbName") ?? manifest.At("spec", "snapshot", "questdbName");
        if (database.Scalar() is not { } name)
        {
            yield break;
        }

        var secrets = QuestDbSecret.All(set).Where(secret => secret.Type == "psql" && secret.Database == name && set.MayMeet(secret.Manifest, manifest)).ToList();
        if (secrets.Find(IsOwn) is { } own)
        {
            yield return Wrong(manifest, database!, $"{manifest} signs in with the default credentials, and QuestDB {name} has those of the Secret {own.Manifest.Name}.", "Back up in another way, or keep the default credentials.");
        }
        else if (secrets.Count == 0)
        {
            yield return Unknown(manifest, $"whether QuestDB {name} has credentials of its own: no file has a Secret for it, and those of the cluster are not read");
        }
    }

    private static bool IsOwn(QuestDbSecret secret) => Value(secret, "QDB_PG_USER") != "admin" || Value(secret, "QDB_PG_PASSWORD") != "quest";

    private static string? Value(QuestDbSecret secret, string key) =>
        secret.Manifest.At("stringData", key).Scalar() ?? (secret.Manifest.At("data", key).Scalar() is { } encoded && Base64.IsValid(encoded) ? Encoding.UTF8.GetString(Convert.FromBase64String(encoded)) : null);
}
