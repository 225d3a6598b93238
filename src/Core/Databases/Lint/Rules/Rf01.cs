using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator sends each line of <c>customConfig</c> to Redis by CONFIG SET, which cannot rename a command. At the first refused line it
/// stops: sentinels never learn the master, and no change rolls. Commands that the operator itself sends may not be renamed at all.
/// Found: a line of <c>spec.redis.customConfig</c> that begins with <c>rename-command</c>; CONFIG, SLAVEOF, INFO or PING under <c>customCommandRenames</c>.
/// Fix: <c>spec.redis.customCommandRenames</c>, which is written into the file that Redis starts with; never for the four.
/// </summary>
public sealed class Rf01() : ManifestRule(LintKinds.RedisFailover)
{
    private static readonly string[] Needed = ["CONFIG", "SLAVEOF", "INFO", "PING"];

    public override LintDescription Description { get; } = new("RF01", LintSeverity.Error, "a command is renamed in a way that stops the operator", "Sentinels never become ready and changes never roll, while Argo CD says Healthy.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var lines = ConfigLine.Of(manifest, "redis").Where(line => line.Option == "rename-command").ToList();
        var moved = Moved(manifest, lines);
        foreach (var line in lines)
        {
            yield return Wrong(manifest, line.Node, $"customConfig of {manifest} renames {line.Value ?? "a command"}, which CONFIG SET refuses.", Advice(line), moved);
        }

        foreach (var rename in manifest.At("spec", "redis", "customCommandRenames").Items().Where(rename => IsNeeded(rename.Scalar("from"))))
        {
            yield return Wrong(manifest, rename, $"{manifest} renames {rename.Scalar("from")}, which its operator needs.", "Take the entry out.", Edits.Remove(rename));
        }
    }

    private static bool IsNeeded(string? command) => command is not null && Needed.Contains(command.ToUpperInvariant());

    private static string Advice(ConfigLine line) => IsNeeded(line.Value)
        ? "Take the line out: the operator needs the command under its own name."
        : "Declare it under spec.redis.customCommandRenames instead.";

    // All lines in one: two findings may not each add the same key.
    private static EquatableList<TextEdit> Moved(LintManifest manifest, List<ConfigLine> lines)
    {
        var removed = Edits.RemoveAll([.. lines.Select(line => line.Node)]);
        var renames = lines.Where(line => !IsNeeded(line.Value)).ToList();
        if (renames.Count == 0 || removed.Count == 0)
        {
            return removed;
        }

        var (redis, present) = (manifest.At("spec", "redis"), manifest.At("spec", "redis", "customCommandRenames"));
        var added = !renames.TrueForAll(line => line.Values.Count == 2) ? []
            : present is null ? Edits.Add(redis, ["customCommandRenames"], [.. renames.SelectMany(Lines)])
            : renames.SelectMany(line => Edits.Append(present, $"{{from: {From(line)}, to: {Scalars.Quoted(line.Values[1])}}}")).ToEquatableList();
        return added.Count == 0 ? [] : [.. removed, .. added];
    }

    private static string From(ConfigLine line) => Scalars.String(line.Values[0]);

    private static IEnumerable<string> Lines(ConfigLine line) => [$"- from: {From(line)}", $"  to: {Scalars.Quoted(line.Values[1])}"];
}
