using System.Collections.Frozen;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Some options Redis takes only when it starts, and the operator sends each line of <c>customConfig</c> to a running one by CONFIG SET.
/// At the first refused line it stops: sentinels never learn the master, and no change rolls.
/// Found: such an option in <c>spec.redis.customConfig</c>: immutable ones (<c>databases</c>, <c>tcp-backlog</c>, <c>io-threads</c>, …) and the protected <c>dir</c> and <c>dbfilename</c>.
/// Fix: take the line out; what is really needed goes into an image of your own.
/// </summary>
public sealed class Rf02() : ManifestRule(LintKinds.RedisFailover)
{
    private static readonly FrozenSet<string> Immutable = new[]
    {
        "aclfile", "always-show-logo", "appenddirname", "appendfilename", "cluster-config-file", "cluster-enabled", "cluster-port",
        "daemonize", "databases", "disable-thp", "enable-debug-command", "enable-module-command", "enable-protected-configs", "io-threads",
        "io-threads-do-reads", "logfile", "pidfile", "rdbchecksum", "set-proc-title", "supervised", "syslog-enabled", "syslog-facility",
        "syslog-ident", "tcp-backlog", "unixsocket", "unixsocketperm",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Protected = new[] { "dir", "dbfilename" }.ToFrozenSet(StringComparer.Ordinal);

    public override LintDescription Description { get; } = new("RF02", LintSeverity.Error, "an option that only a starting Redis takes", "Sentinels never become ready and changes never roll, while Argo CD says Healthy.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from line in ConfigLine.Of(manifest, "redis")
        let isProtected = Protected.Contains(line.Option)
        where isProtected || Immutable.Contains(line.Option)
        select Wrong(
            manifest,
            line.Node,
            $"customConfig of {manifest} sets {line.Option}, which CONFIG SET refuses: it is {(isProtected ? "protected" : "taken only at the start")}.",
            $"Take {line.Option} out.",
            Edits.Remove(line.Node));
}
