using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// While Redis saves or feeds a new replica it forks, and pages that change meanwhile count twice. When its data may fill the limit of the
/// pod, the kernel ends it in the middle of that.
/// Found: <c>maxmemory</c> over 75% of <c>spec.redis.resources.limits.memory</c>, or none with such a limit.
/// Fix: <c>maxmemory</c> at 75% of the limit. At that size writes are refused or keys evicted, as <c>maxmemory-policy</c> says.
/// </summary>
public sealed class Rf14() : ManifestRule(LintKinds.RedisFailover)
{
    private const decimal Share = 0.75m;

    public override LintDescription Description { get; } = new("RF14", LintSeverity.Warning, "data may fill the memory limit", "Redis is ended for lack of memory when it saves, and starts again empty or from an old snapshot.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var limit = manifest.At("spec", "redis", "resources", "limits", "memory");
        if (Quantity.Parse(limit.Scalar()) is not { Value: var most })
        {
            return [];
        }

        var line = ConfigLine.Last(manifest, "maxmemory");
        var allowed = line is null ? 0 : RedisMemory.Parse(line.Value);
        var right = RedisMemory.Write(most * Share);
        return allowed switch
        {
            null => [],
            0 => [Wrong(manifest, line?.Node ?? limit!, $"{manifest} has no maxmemory, and a limit of {limit!.Text}.", Advice(right), Limited(manifest, line, right))],
            var bytes when bytes > most * Share => [Wrong(manifest, line!.Node, $"maxmemory of {manifest} is {line.Value} of a limit of {limit!.Text}.", Advice(right), Limited(manifest, line, right))],
            _ => [],
        };
    }

    private static string Advice(string? right) => right is null ? "Raise the limit, and set maxmemory to 75% of it." : $"Set maxmemory to {right}, which is 75% of the limit, or raise the limit.";

    private static EquatableList<TextEdit> Limited(LintManifest manifest, ConfigLine? line, string? right)
    {
        if (right is null)
        {
            return [];
        }

        var (text, lines) = ($"maxmemory {right}", manifest.At("spec", "redis", "customConfig"));
        return line is not null ? Edits.Set(line.Node, text)
            : lines is { IsSequence: true } ? Edits.Append(lines, text)
            : lines is null ? Edits.Add(manifest.At("spec", "redis"), ["customConfig"], $"- {text}", "- maxmemory-policy noeviction")
            : [];
    }
}
