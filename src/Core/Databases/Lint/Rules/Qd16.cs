using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator finds credentials by annotations of Secrets: one of type <c>psql</c> with <c>QDB_PG_USER</c> and <c>QDB_PG_PASSWORD</c>, one of type <c>ilp</c> with
/// <c>auth.json</c>. Two of one type, or one without its keys, and it does nothing more for that QuestDB.
/// Found: two Secrets of one type for one QuestDB in a namespace; a Secret without the keys of its type.
/// Fix: no safe one by itself: which of the two holds, and what the values are, is not known here.
/// </summary>
public sealed class Qd16() : ILintRule
{
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal) { ["psql"] = ["QDB_PG_USER", "QDB_PG_PASSWORD"], ["ilp"] = ["auth.json"] };

    public LintDescription Description { get; } = new("QD16", LintSeverity.Error, "credentials that the operator refuses", "The operator fails at every round, and no change of that QuestDB is carried out.");

    public IEnumerable<LintResult> Check(LintSet set)
    {
        var secrets = QuestDbSecret.All(set).ToList();
        return secrets.SelectMany((secret, index) => Check(secret, secrets.Take(index).FirstOrDefault(other => IsTwin(secret, other, set))));
    }

    private IEnumerable<LintResult> Check(QuestDbSecret secret, QuestDbSecret? twin)
    {
        if (twin is not null)
        {
            yield return Wrong(secret, $"{secret.Manifest} is the second Secret of type {secret.Type} for QuestDB {secret.Database}, beside {twin.Manifest.Name}.", "Keep one of the two.");
        }

        var missing = Keys.GetValueOrDefault(secret.Type, []).Where(key => !Has(secret.Manifest, key)).ToList();
        if (secret.Manifest.Kind == "Secret" && missing.Count > 0)
        {
            yield return Wrong(secret, $"{secret.Manifest} for QuestDB {secret.Database} lacks {Words.List(missing)}.", $"Add {Words.List(missing)}.");
        }
    }

    private static bool IsTwin(QuestDbSecret one, QuestDbSecret other, LintSet set) =>
        one.Type == other.Type && one.Database == other.Database && one.Manifest.Name != other.Manifest.Name && set.MayMeet(one.Manifest, other.Manifest);

    private static bool Has(LintManifest secret, string key) => (secret.At("data", key) ?? secret.At("stringData", key)).Scalar() is { Length: > 0 };

    private LintFinding Wrong(QuestDbSecret secret, string what, string fix)
    {
        var at = secret.Manifest.At("metadata", "name") ?? secret.Manifest.Root;
        return new(Description.Id, Description.Severity, secret.Manifest.File.Path, at.Line, at.Path, what, Description.Ignored, new(fix)) { Object = secret.Manifest.Key };
    }
}
