namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>The files of <see cref="RealMistakesTests"/>.</summary>
internal static class RealMistakes
{
    public const string PostgresAsItWas = """
        apiVersion: acid.zalan.do/v1
        kind: postgresql
        metadata:
          name: postgres-general
          namespace: databases
        spec:
          teamId: postgres
          postgresql:
            version: "16"
          numberOfInstances: 1
          volume:
            size: 50Gi
            storageClass: local-path
          users:
            admin: [superuser, createdb]
            app_user: []
          databases:
            app_db: app_user
            general_db: admin
            metrics_db: admin
          preparedDatabases:
            app_db:
              extensions:
                vector: public
          connectionPooler:
            numberOfInstances: 1
          enableLogicalBackup: true

        """;

    public const string AgentDocs = """
        apiVersion: acid.zalan.do/v1
        kind: postgresql
        metadata:
          name: agent-docs-postgres
          namespace: databases
        spec:
          teamId: agent
          postgresql:
            version: "16"
          numberOfInstances: 2
          volume:
            size: 20Gi
            storageClass: fast-ssd
          preparedDatabases:
            docs_db:
              extensions:
                pgvector:
                  schema: public
          maintenanceWindows:
            - everyday: 03:00-04:00
          enableLogicalBackup: true

        """;

    public const string AgentDocsLater = """
        apiVersion: acid.zalan.do/v1
        kind: postgresql
        metadata:
          name: agent-docs-postgres
          namespace: databases
        spec:
          teamId: agent
          postgresql:
            version: "16"
            parameters:
              shared_preload_libraries: "bg_mon,pg_stat_statements,pgextwlist,pg_auth_mon,set_user,pg_cron,pgvector"
          numberOfInstances: 2
          enablePodDisruptionBudget: true
          podAntiAffinity:
            requiredDuringSchedulingIgnoredDuringExecution: []
          volume:
            size: 20Gi
            storageClass: fast-ssd
          preparedDatabases:
            docs_db:
              extensions:
                pgvector: public
          maintenanceWindows:
            - "everyday: 03:00-04:00"
          enableLogicalBackup: true
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: agent-docs-postgres-pooler
          namespace: databases
        spec:
          ports:
            - port: 5432
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: docs
          namespace: databases
        spec:
          template:
            spec:
              containers:
                - name: docs
                  image: registry.example/docs:1.0.0
                  envFrom:
                    - secretRef:
                        name: docs_user.agent-docs-postgres.credentials.postgresql.acid.zalan.do

        """;

    public const string Pruning = """
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
            path: infra/gitops/databases
            directory:
              recurse: true
              include: "*.yaml"
          destination:
            server: https://kubernetes.default.svc
            namespace: databases
          ignoreDifferences:
            - group: acid.zalan.do
              kind: postgresql
              jsonPointers:
                - /status
          syncPolicy:
            automated:
              prune: true
              selfHeal: true

        """;

    public const string Parent = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: app-of-apps
          namespace: argocd
        spec:
          project: default
          source:
            repoURL: https://git.example/platform.git
            targetRevision: main
            path: infra/gitops
            directory:
              recurse: true
              include: "{applications,projects}/*.yaml"
          destination:
            server: https://kubernetes.default.svc
            namespace: argocd

        """;

    public const string StagingParent = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: app-of-apps-staging
          namespace: argocd
        spec:
          project: default
          source:
            repoURL: https://git.example/platform.git
            targetRevision: main
            path: infra/gitops/applications/staging
          destination:
            server: https://kubernetes.default.svc
            namespace: argocd

        """;

    public const string Nothing = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: nothing

        """;

    public const string RedisOperator = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: redis-operator
          namespace: argocd
        spec:
          project: default
          health:
            - kind: RedisFailover
          source:
            repoURL: https://git.example/platform.git
            targetRevision: main
            path: operators/redis/manifests
          destination:
            server: https://kubernetes.default.svc
            namespace: redis-operator

        """;

    public const string RedisOperatorStaging = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: redis-operator-staging
          namespace: argocd
        spec:
          project: default
          source:
            repoURL: https://github.com/spotahome/redis-operator.git
            targetRevision: v1.3.0
            path: example/operator
            kustomize:
              patches:
                - target:
                    kind: Deployment
                  patch: |-
                    - op: add
                      path: /spec/template/spec/containers/0/env/-
                      value: {name: WATCH_NAMESPACE, value: databases-staging}
          destination:
            server: https://kubernetes.default.svc
            namespace: redis-operator-staging
          ignoreDifferences:
            - group: apps
              kind: Deployment
              jsonPointers:
                - /spec/replicas

        """;

    public const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: redisfailovers.databases.spotahome.com
        spec:
          group: databases.spotahome.com
          names:
            kind: RedisFailover
          versions: []

        """;

    public const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: redis-operator
        spec:
          template:
            spec:
              containers:
                - name: manager
                  image: quay.io/spotahome/redis-operator:v1.2.4

        """;

    public const string Project = """
        apiVersion: argoproj.io/v1alpha1
        kind: AppProject
        metadata:
          name: platform
          namespace: argocd
        spec:
          sourceRepos:
            - https://git.example/other.git
          destinations:
            - server: https://kubernetes.default.svc
              namespace: argocd
          namespaceResourceWhitelist:
            - group: apps
              kind: Deployment

        """;

    /// <summary>A sound cluster but for what is given.</summary>
    public static string Postgres(string space, string database, string? libraries = null, string parameter = "log_statement: ddl", string name = "postgres-general") => $"""
        apiVersion: acid.zalan.do/v1
        kind: postgresql
        metadata:
          name: {name}
          namespace: {space}
          annotations:
            argocd.argoproj.io/sync-options: Prune=confirm
        spec:
          teamId: {name.Split('-')[0]}
          postgresql:
            version: "16"
            parameters:
              {parameter}
              shared_preload_libraries: "{libraries ?? "bg_mon,pg_stat_statements,pgextwlist,pg_auth_mon,set_user,timescaledb,pg_cron,pg_stat_kcache"}"
          numberOfInstances: 2
          volume:
            size: 50Gi
            storageClass: fast-ssd
          users:
            app_owner: []
          databases:
            {database}
          preparedDatabases:
            vector_db:
              extensions:
                vector: public
          enableLogicalBackup: true

        """;

    /// <summary>The Application of the databases.</summary>
    public static string Instances(string destination, string include) => $"""
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
            path: infra/gitops/databases
            directory:
              include: "{include}"
          destination:
            server: https://kubernetes.default.svc
            namespace: {destination}

        """;

    public static string Child(string name) => $"""
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: {name}
          namespace: argocd
        spec:
          project: default
          source:
            repoURL: https://git.example/platform.git
            targetRevision: main
            path: infra/{name}
          destination:
            server: https://kubernetes.default.svc
            namespace: {name}

        """;
}
