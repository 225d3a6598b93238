using System.Text.RegularExpressions;
using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Sentinels are a Deployment: their pods have no names in DNS. What clients ask is the Service <c>rfs-name</c>, port 26379, for the master <c>mymaster</c>;
/// or, without sentinels, the Service <c>rfrm-name</c> of the master.
/// Found: a host like <c>rfs-name-0.…</c> of a RedisFailover in any manifest.
/// Fix: the Service.
/// </summary>
public sealed partial class Rf22() : ManifestRule()
{
    public override LintDescription Description { get; } = new("RF22", LintSeverity.Error, "a sentinel's pod by a name that does not exist", "Clients do not find the sentinels, and so not the master.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var names = set.OfKind(LintKinds.RedisFailover).Select(redis => redis.Name).ToHashSet(StringComparer.Ordinal);
        return from node in manifest.Root.All()
               where node.Kind == LintNodeKind.String && node.Text.Contains("rfs-", StringComparison.Ordinal)
               let hosts = Host.Matches(node.Text).Where(match => IsPod(match, names)).ToList()
               where hosts.Count > 0
               select Wrong(manifest, node, $"{manifest} names {hosts[0].Value}, and pods of sentinels have no name in DNS.", $"Name the Service rfs-{hosts[0].Groups["name"].Value}.", Edits.Set(node, WithServices(node.Text, names)));
    }

    // A RedisFailover may itself be called cache-0: then rfs-cache-0 is its Service.
    private static bool IsPod(Match match, HashSet<string> names) =>
        !names.Contains($"{match.Groups["name"].Value}-{match.Groups["number"].Value}")
        && (names.Contains(match.Groups["name"].Value) || match.Groups["service"].Value == $".rfs-{match.Groups["name"].Value}");

    private static string WithServices(string text, HashSet<string> names)
    {
        var now = Host.Replace(text, match => !IsPod(match, names) ? match.Value
            : $"rfs-{match.Groups["name"].Value}{(match.Groups["service"].Value == $".rfs-{match.Groups["name"].Value}" ? "" : match.Groups["service"].Value)}");
        return now.Contains(',', StringComparison.Ordinal) ? string.Join(',', now.Split(',').Distinct(StringComparer.Ordinal)) : now;
    }

    [GeneratedRegex(@"\brfs-(?<name>[a-z0-9]([-a-z0-9]*[a-z0-9])?)-(?<number>[0-9]{1,3})(?<service>\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Host { get; }
}
