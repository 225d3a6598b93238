using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// In a file of Redis several <c>save</c> lines add up. Here each is a CONFIG SET of its own, which replaces the one before.
/// Found: more than one <c>save</c> line in <c>spec.redis.customConfig</c>.
/// Fix: all in one line: <c>save 900 1 300 10</c>.
/// </summary>
public sealed class Rf20() : ManifestRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF20", LintSeverity.Warning, "several save lines, of which one counts", "Redis saves less often than Git says, and loses more when it dies.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var saves = ConfigLine.Of(manifest, "redis").Where(line => line.Option == "save").ToList();
        if (saves.Count < 2)
        {
            yield break;
        }

        var all = $"save {string.Join(' ', saves.SelectMany(line => line.Values))}";
        var rest = Edits.RemoveAll([.. saves.Skip(1).Select(line => line.Node)]);
        yield return Wrong(
            manifest,
            saves[0].Node,
            $"{manifest} has {saves.Count} save lines, of which only the last counts: {saves[^1].Node.Text}.",
            $"Write them as one line: {all}.",
            saves.TrueForAll(line => line.HasValue) && rest.Count > 0 ? [.. Edits.Set(saves[0].Node, all), .. rest] : []);
    }
}
