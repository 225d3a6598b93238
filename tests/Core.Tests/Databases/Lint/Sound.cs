using DbDashboard.Core.Databases.Lint;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>Manifests of which no rule says anything: examples are made from them by changing one thing.</summary>
public static partial class Sound
{
    public const string Postgres = """
        # On call: the platform team.
        apiVersion: acid.zalan.do/v1
        kind: postgresql
        metadata:
          name: postgres-general
          namespace: databases
          labels:
            team: platform # who pays
          annotations:
            argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm
        spec:
          teamId: postgres
          numberOfInstances: 2 # one can go
          postgresql:
            version: "16"
            parameters:
              max_connections: "200"
              # Spilo's own list.
              shared_preload_libraries: "bg_mon,pg_stat_statements,pgextwlist,pg_auth_mon,set_user,timescaledb,pg_cron,pg_stat_kcache"
          volume:
            size: 50Gi
            storageClass: fast-ssd
          resources:
            requests:
              cpu: 500m
              memory: 1Gi
            limits:
              cpu: "2"
              memory: 4Gi
          users:
            app_user: []
          databases:
            app_db: app_user
          preparedDatabases:
            vector_db:
              extensions:
                vector: public
          maintenanceWindows:
            - 01:00-05:00
          enableLogicalBackup: true

        """;

    /// <summary>The configuration of Zalando's operator.</summary>
    public const string OperatorConfiguration = """
        apiVersion: acid.zalan.do/v1
        kind: OperatorConfiguration
        metadata:
          name: configuration
          namespace: postgres-operator
        configuration:
          docker_image: ghcr.io/zalando/spilo-17:4.0-p2
          enable_team_id_clustername_prefix: false
          teams_api:
            protected_role_names:
              - admin
              - cron_admin
          kubernetes:
            enable_pod_antiaffinity: true

        """;

    /// <summary>An Application that takes what lies in <c>databases</c>.</summary>
    public const string Application = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: database-instances
          namespace: argocd
        spec:
          project: default
          source:
            repoURL: https://git.example/platform.git
            targetRevision: main
            path: databases
          destination:
            server: https://kubernetes.default.svc
            namespace: databases
          syncPolicy:
            automated:
              prune: false

        """;

    /// <summary>A manifest in a folder that an Application takes, which is changed in one part.</summary>
    public static LintExample Taken(string text, string old = "databases-", string now = "databases-")
    {
        var alone = text.Alone().Files[0];
        return new(("databases/" + alone.Path, alone.Text), ("applications/database-instances.yaml", old == now ? Application : Application.With(old, now)));
    }

    /// <summary>The text with one part changed, which has to be there once.</summary>
    public static string With(this string text, string old, string now)
    {
        Assert.Equal(2, text.Split(old).Length);
        return text.Replace(old, now, StringComparison.Ordinal);
    }

    /// <summary>One file by itself, named after its object.</summary>
    public static LintExample Alone(this string text) => new((LintFiles.Read("any.yaml", text).Manifests[0].Name + ".yaml", text));
}
