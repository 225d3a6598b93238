namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>The database custom resources of the repositories, as texts.</summary>
internal static class DatabaseManifests
{
    public static string Postgres(string name, string size, string[] databases, string extra = "") => $"""
        apiVersion: acid.zalan.do/v1
        kind: postgresql
        metadata:
          name: {name}
          namespace: databases
          labels:
            team: platform
        spec:
          teamId: platform
          postgresql:
            version: "16"
          numberOfInstances: 1
          volume:
            size: {size}
          databases:
        {string.Concat(databases.Select(database => $"    {database}: admin\n"))}  users:
            admin:
              - superuser
              - createdb
        {extra}
        """;

    public const string VectorDatabase = """

          preparedDatabases:
            vector_db:
              defaultUsers: true
              extensions:
                vector: public
                pg_stat_statements: public

        """;

    public static string QuestDb(string name, string size) => $"""
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDB
        metadata:
          name: {name}
          namespace: databases
          labels:
            app: {name}
        spec:
          image: questdb/questdb:7.3.10
          volume:
            size: {size}

        """;

    public static string Redis(string name, int replicas, string size) => $"""
        apiVersion: databases.spotahome.com/v1
        kind: RedisFailover
        metadata:
          name: {name}
          namespace: databases
        spec:
          sentinel:
            replicas: {replicas}
          redis:
            replicas: {replicas}
            storage:
              persistentVolumeClaim:
                metadata:
                  name: {name}-data
                spec:
                  accessModes:
                    - ReadWriteOnce
                  resources:
                    requests:
                      storage: {size}

        """;
}
