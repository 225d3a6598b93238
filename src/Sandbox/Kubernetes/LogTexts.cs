namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>What the images of the sandbox would write when they start, and when they fail.</summary>
internal static class LogTexts
{
    public static IEnumerable<string> Of(string image, string pod, bool runs) => image switch
    {
        _ when image.Contains("spilo", StringComparison.Ordinal) => runs
            ?
            [
                "INFO: Looking up a running cluster",
                $"INFO: Lock owner: {pod}; I am {pod}",
                "LOG:  listening on IPv4 address \"0.0.0.0\", port 5432",
                "LOG:  database system is ready to accept connections",
                $"INFO: no action. I am ({pod}), the leader with the lock",
            ]
            : ["INFO: Looking up a running cluster", "FATAL:  could not access file \"pgvector\": No such file or directory", "LOG:  database system is shut down", "INFO: removing initialize key after failed attempt to bootstrap the cluster"],
        _ when image.Contains("redis", StringComparison.Ordinal) => runs
            ? ["* oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo", "* Configuration loaded", "* Ready to accept connections tcp"]
            : ["* Configuration loaded", "# Fatal error, can't open config file '/redis/redis.conf': Permission denied"],
        _ when image.Contains("questdb", StringComparison.Ordinal) => runs
            ? ["I server-main QuestDB server", "A http-server listening on 0.0.0.0:9000", "A pg-server listening on 0.0.0.0:8812", "A server-main enjoy"]
            : ["I server-main QuestDB server", "C server-main could not open /var/lib/questdb/db: disk is full"],
        _ => runs ? [$"{pod} started", "ready"] : [$"{pod} started", "exit: 1"],
    };
}
