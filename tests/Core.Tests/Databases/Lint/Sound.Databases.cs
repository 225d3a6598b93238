namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>The same for Redis, QuestDB and Twingate.</summary>
public static partial class Sound
{
    public const string Redis = """
        # Cache of the web shop.
        apiVersion: databases.spotahome.com/v1
        kind: RedisFailover
        metadata:
          name: redis-general
          namespace: databases
          labels:
            team: platform # who pays
          annotations:
            argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm
        spec:
          labelWhitelist: ["^team$"]
          auth:
            secretPath: redis-auth
          sentinel:
            image: redis:7.2.4-alpine
            replicas: 3 # a majority of two
            customConfig:
              - down-after-milliseconds 5000
          redis:
            image: redis:7.2.4-alpine
            replicas: 3
            customConfig:
              # Three quarters of the limit.
              - maxmemory 768mb
              - maxmemory-policy allkeys-lru
              - save 900 1 300 10
            resources:
              limits:
                memory: 1Gi
            storage:
              keepAfterDeletion: true
              persistentVolumeClaim:
                metadata:
                  name: redis-data
                spec:
                  accessModes:
                    - ReadWriteOnce
                  resources:
                    requests:
                      storage: 10Gi

        """;

    public const string RedisSecret = """
        apiVersion: v1
        kind: Secret
        metadata:
          name: redis-auth
          namespace: databases
        stringData:
          password: <path:secret/redis#password>

        """;

    public const string QuestDb = """
        # Time series.
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDB
        metadata:
          name: questdb-general
          namespace: databases
          labels:
            questdb: general
          annotations:
            argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm
        spec:
          image: questdb/questdb:7.3.10
          volume:
            size: 50Gi
            storageClassName: fast-ssd
          config:
            serverConfig: |
              # Writers.
              shared.worker.count=2
              http.min.enabled=true
          resources:
            requests:
              cpu: 500m
              memory: 1Gi
            limits:
              cpu: "2" # of four
              memory: 4Gi

        """;

    public const string QuestDbSnapshot = """
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDBSnapshot
        metadata:
          name: before-upgrade
          namespace: databases
        spec:
          questdbName: questdb-general
          volumeSnapshotClassName: csi-snapshots

        """;

    public const string QuestDbSchedule = """
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDBSnapshotSchedule
        metadata:
          name: nightly
          namespace: databases
        spec:
          schedule: "0 2 * * *" # at night
          retention: 7
          snapshot:
            questdbName: questdb-general
            volumeSnapshotClassName: csi-snapshots

        """;

    public const string QuestDbSecret = """
        apiVersion: v1
        kind: Secret
        metadata:
          name: questdb-psql
          namespace: databases
          annotations:
            questdb.crd.questdb.io/name: questdb-general
            questdb.crd.questdb.io/secret-type: psql
        stringData:
          QDB_PG_USER: admin
          QDB_PG_PASSWORD: quest

        """;

    public const string TwingateConnector = """
        apiVersion: twingate.com/v1beta
        kind: TwingateConnector
        metadata:
          name: connector-a
          namespace: twingate
        spec:
          name: databases-a # as in the console
          remoteNetworkId: UmVtb3RlTmV0d29yazox
          imagePolicy:
            provider: dockerhub
            version: ^1.0.0
            schedule: "0 0 * * *"

        """;

    public const string TwingateResource = """
        apiVersion: twingate.com/v1beta
        kind: TwingateResource
        metadata:
          name: postgres
          namespace: twingate
        spec:
          name: Postgres
          address: postgres-general.databases.svc.cluster.local
          isBrowserShortcutEnabled: false
          protocols:
            allowIcmp: false
            tcp:
              policy: RESTRICTED # only the database
              ports:
                - start: 5432
                  end: 5432

        """;

    public const string TwingateGroup = """
        apiVersion: twingate.com/v1beta
        kind: TwingateGroup
        metadata:
          name: on-call
          namespace: twingate
        spec:
          name: On call

        """;

    public const string TwingateAccess = """
        apiVersion: twingate.com/v1beta
        kind: TwingateResourceAccess
        metadata:
          name: postgres-on-call
          namespace: twingate
        spec:
          resourceRef:
            name: postgres
            namespace: twingate
          groupRef:
            name: on-call
            namespace: twingate

        """;

    /// <summary>The manifest with its Secret.</summary>
    public static LintExample WithSecret(this string redis) => new(("redis-general.yaml", redis), ("secret.yaml", RedisSecret));

    /// <summary>The access with what it refers to.</summary>
    public static LintExample WithTargets(this string access) => new(("postgres-on-call.yaml", access), ("on-call.yaml", TwingateGroup), ("postgres.yaml", TwingateResource));
}
