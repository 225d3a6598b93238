namespace DbDashboard.Sandbox;

/// <summary>What the sandbox's platform team wants in the end, as the dashboard's configuration has it.</summary>
public static class EndState
{
    public const string Yaml = """
        databases:
        - { kind: postgresql, name: postgres-general, pgvector: true, purpose: General PostgreSQL with pgvector }
        - { kind: RedisFailover, name: redis-general, purpose: General Redis }
        - { kind: RedisFailover, name: redis-cache, purpose: Redis as a cache }
        - { kind: QuestDB, name: "questdb-*", purpose: QuestDB for time series }
        """;
}
