using System.Globalization;
using DbDashboard.Sandbox.Git;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>Makes <c>analytics.git</c>: the databases of one team, what it changed in them later, and a branch that would change more.</summary>
internal static class AnalyticsRepository
{
    public const string Name = "analytics.git";
    public const string Namespace = "analytics";
    public const string Databases = "databases";
    public const string Edge = "edge";

    public static readonly GitAuthor Ines = new("Ines Analytics", "ines@example.com");

    public static GitRepository Build(World world, DateTimeOffset now)
    {
        var repository = world.AddRepository(Name);
        repository.Commit("main", new CommitDraft(Ines, now.AddDays(-9), "feat: the databases of analytics", First(now)));
        repository.Commit("feature/vectors", new CommitDraft(Ines, now.AddHours(-6), "feat(events): vectors for similar events", new Dictionary<string, string?>
        {
            [$"{Databases}/analytics-events.yaml"] = AnalyticsManifests.Postgres("events", 2, "", Preloaded) + """
                  preparedDatabases:
                    events:
                      extensions:
                        pgvector: public

                """,
        }), "main");
        return repository;
    }

    /// <summary>What came after they were deployed; some of it waits for somebody, some of it broke them.</summary>
    public static CommitDraft Later(DateTimeOffset at, DateTimeOffset now) => new(Ines, at, "perf: more room and memory for the busy ones", new Dictionary<string, string?>
    {
        [$"{Databases}/analytics-reports.yaml"] = AnalyticsManifests.Postgres("reports", 2, Window(now), "work_mem: 64MB"),
        [$"{Databases}/analytics-sessions.yaml"] = AnalyticsManifests.Postgres("sessions", 1, "", Preloaded),
        [$"{Databases}/features.yaml"] = AnalyticsManifests.Redis("features", 3, "10Gi"),
        [$"{Databases}/quotes.yaml"] = AnalyticsManifests.QuestDb("quotes", "40Gi"),
    });

    private const string Preloaded = "shared_preload_libraries: bg_mon,pg_stat_statements,pgextwlist,pg_auth_mon,set_user,timescaledb,pg_cron,pg_stat_kcache,pgvector";

    private static Dictionary<string, string?> First(DateTimeOffset now) => new()
    {
        ["README.md"] = "# databases of analytics\n",
        [$"{Databases}/analytics-events.yaml"] = AnalyticsManifests.Postgres("events", 2),
        [$"{Databases}/analytics-reports.yaml"] = AnalyticsManifests.Postgres("reports", 2, Window(now)),
        [$"{Databases}/analytics-sessions.yaml"] = AnalyticsManifests.Postgres("sessions", 1),
        [$"{Databases}/analytics-archive.yaml"] = AnalyticsManifests.Postgres("archive", 0),
        [$"{Databases}/analytics-ledger.yaml"] = AnalyticsManifests.Postgres("ledger", 2),
        [$"{Databases}/events-cache.yaml"] = AnalyticsManifests.Redis("events-cache", 3, "5Gi"),
        [$"{Databases}/features.yaml"] = AnalyticsManifests.Redis("features", 3, "5Gi"),
        [$"{Databases}/jobs-queue.yaml"] = AnalyticsManifests.Redis("jobs-queue", 3, "5Gi", "rename-command FLUSHALL \"\""),
        [$"{Databases}/scratch.yaml"] = AnalyticsManifests.Redis("scratch", 0, "1Gi"),
        [$"{Databases}/ticks.yaml"] = AnalyticsManifests.QuestDb("ticks", "20Gi", isKept: false),
        [$"{Databases}/quotes.yaml"] = AnalyticsManifests.QuestDb("quotes", "20Gi"),
        [$"{Databases}/traces.yaml"] = AnalyticsManifests.QuestDb("traces", "20Gi", isLabelled: false),
        [$"{Edge}/edge-ticks.yaml"] = AnalyticsManifests.QuestDb("edge-ticks", "10Gi"),
    };

    /// <summary>An hour that is far from now, whenever the story is told.</summary>
    private static string Window(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime.AddHours(11):HH}:00-{now.UtcDateTime.AddHours(11):HH}:50");
}
