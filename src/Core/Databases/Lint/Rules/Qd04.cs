using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator sets addresses and credentials of QuestDB itself. Its webhook refuses an object whose <c>serverConfig</c> sets them.
/// Found: a line of <c>spec.config.serverConfig</c> that begins with <c>http.bind.to</c>, <c>line.tcp.net.bind.to</c>, <c>pg.net.bind.to</c>, <c>pg.user</c>, <c>pg.password</c> or <c>line.tcp.auth.db.path</c>.
/// Fix: take the line out; credentials go into a Secret that is annotated for it.
/// </summary>
public sealed class Qd04() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD04", LintSeverity.Error, "a setting that the operator reserves", "The webhook refuses the object, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "config", "serverConfig") is not { Kind: LintNodeKind.String } text)
        {
            yield break;
        }

        foreach (var (index, line) in text.Text.Split('\n').Index().Where(pair => ReservedSettings.Are(pair.Item)))
        {
            var found = Wrong(manifest, text, $"serverConfig of {manifest} sets {ReservedSettings.Of(line)}, which the operator reserves.", $"Take {ReservedSettings.Of(line)} out.", Edits.RemoveTextLine(text, line));
            yield return text.IsBlockText ? found with { Line = text.Line + 1 + index } : found;
        }
    }
}
