using System.Globalization;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>The database custom resources of <c>analytics.git</c>, as texts.</summary>
internal static class AnalyticsManifests
{
    /// <param name="window">When its pods may be restarted; empty: at any time.</param>
    /// <param name="parameter">One setting of Postgres; empty: none.</param>
    public static string Postgres(string name, int instances, string window = "", string parameter = "") => string.Create(CultureInfo.InvariantCulture, $"""
        apiVersion: acid.zalan.do/v1
        kind: postgresql
        metadata:
          name: analytics-{name}
          namespace: analytics
          annotations:
            argocd.argoproj.io/sync-options: Prune=false,Delete=false
        spec:
          teamId: analytics
          postgresql:
            version: "17"
        {(parameter.Length > 0 ? $"    parameters:\n      {parameter}\n" : "")}  numberOfInstances: {instances}
        {(window.Length > 0 ? $"  maintenanceWindows:\n    - {window}\n" : "")}  volume:
            size: 20Gi
            storageClass: fast
          enableLogicalBackup: true
          users:
            analytics: []
          databases:
            {name}: analytics

        """);

    /// <param name="setting">A line of its configuration; empty: the operator's own only.</param>
    public static string Redis(string name, int replicas, string size, string setting = "") => string.Create(CultureInfo.InvariantCulture, $"""
        apiVersion: databases.spotahome.com/v1
        kind: RedisFailover
        metadata:
          name: {name}
          namespace: analytics
        spec:
          auth:
            secretPath: redis-auth
          sentinel:
            image: redis:7.2.4-alpine
            replicas: {replicas}
          redis:
            image: redis:7.2.4-alpine
            replicas: {replicas}
        {(setting.Length > 0 ? $"    customConfig:\n      - '{setting}'\n" : "")}    storage:
              keepAfterDeletion: true
              persistentVolumeClaim:
                metadata:
                  name: data
                spec:
                  storageClassName: fast
                  accessModes:
                    - ReadWriteOnce
                  resources:
                    requests:
                      storage: {size}

        """);

    /// <param name="isKept">Nothing that Argo CD does may delete it.</param>
    public static string QuestDb(string name, string size, bool isLabelled = true, bool isKept = true) => $"""
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDB
        metadata:
          name: {name}
          namespace: analytics
        {(isKept ? "  annotations:\n    argocd.argoproj.io/sync-options: Prune=false,Delete=false\n" : "")}{(isLabelled ? $"  labels:\n    app: {name}\n" : "")}spec:
          image: questdb/questdb:7.3.10
          volume:
            size: {size}
            storageClassName: fast

        """;
}
