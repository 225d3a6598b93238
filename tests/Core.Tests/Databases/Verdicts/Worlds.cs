namespace DbDashboard.Core.Tests.Databases.Verdicts;

/// <summary>Databases that are well, with all that belongs to them, as their operators make them.</summary>
internal static class Worlds
{
    private const string Operators = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: postgres-operator, namespace: postgres-operator, uid: d1, creationTimestamp: "$-30d", labels: {app.kubernetes.io/name: postgres-operator}}
        spec: {replicas: 1, template: {spec: {containers: [{name: postgres-operator, image: "ghcr.io/zalando/postgres-operator:v1.14.0"}]}}}
        status: {replicas: 1, readyReplicas: 1, availableReplicas: 1}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: postgres-operator-6c-x, namespace: postgres-operator, creationTimestamp: "$-30d", ownerReferences: [{kind: ReplicaSet, name: postgres-operator-6c, uid: rs1, controller: true}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True", lastTransitionTime: "$-30d"}], containerStatuses: [{name: postgres-operator, ready: true, restartCount: 0, state: {running: {startedAt: "$-30d"}}}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: redis-operator, namespace: redis-operator, uid: d2, creationTimestamp: "$-30d"}
        spec: {replicas: 1, template: {spec: {containers: [{name: redis-operator, image: "quay.io/spotahome/redis-operator:v1.3.0"}]}}}
        status: {replicas: 1, readyReplicas: 1, availableReplicas: 1}
        ---
        apiVersion: coordination.k8s.io/v1
        kind: Lease
        metadata: {name: redis-failover-lease, namespace: redis-operator, creationTimestamp: "$-30d"}
        spec: {holderIdentity: redis-operator-5d-y, leaseDurationSeconds: 15, renewTime: "$-4s"}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: questdb-operator-controller-manager, namespace: questdb-operator-system, uid: d3, creationTimestamp: "$-30d"}
        spec: {replicas: 1, template: {spec: {containers: [{name: manager, image: "questdb/questdb-operator:v0.5.1"}, {name: kube-rbac-proxy, image: "quay.io/brancz/kube-rbac-proxy:v0.18.1"}]}}}
        status: {replicas: 1, readyReplicas: 1, availableReplicas: 1}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: questdb-operator-controller-manager-7b-z, namespace: questdb-operator-system, creationTimestamp: "$-30d", ownerReferences: [{kind: ReplicaSet, name: questdb-operator-controller-manager-7b, uid: rs3, controller: true}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True", lastTransitionTime: "$-30d"}], containerStatuses: [{name: manager, ready: true, restartCount: 0, state: {running: {startedAt: "$-30d"}}}]}
        ---
        apiVersion: coordination.k8s.io/v1
        kind: Lease
        metadata: {name: c6e41798.questdb.io, namespace: questdb-operator-system, creationTimestamp: "$-30d"}
        spec: {holderIdentity: questdb-operator-controller-manager-7b-z, leaseDurationSeconds: 15, renewTime: "$-4s"}
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: MutatingWebhookConfiguration
        metadata: {name: questdb-operator-mutating-webhook-configuration, creationTimestamp: "$-30d"}
        webhooks: [{name: mquestdb.kb.io, failurePolicy: Fail, clientConfig: {service: {name: questdb-operator-webhook-service, namespace: questdb-operator-system, path: /mutate}}}]
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: questdb-operator-webhook-service-a, namespace: questdb-operator-system, labels: {kubernetes.io/service-name: questdb-operator-webhook-service}}
        addressType: IPv4
        endpoints: [{addresses: [10.0.0.9], conditions: {ready: true}}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: twingate-operator, namespace: twingate, uid: d4, creationTimestamp: "$-30d"}
        spec: {replicas: 1, template: {spec: {containers: [{name: twingate-operator, image: "ghcr.io/twingate/kubernetes-operator:2.0.0"}]}}}
        status: {replicas: 1, readyReplicas: 1, availableReplicas: 1}
        ---
        """;

    private const string PostgresCluster = """
        apiVersion: acid.zalan.do/v1
        kind: postgresql
        metadata: {name: orders, namespace: databases, uid: u-orders, creationTimestamp: "$-3h", labels: {team: acid}}
        spec: {teamId: acid, numberOfInstances: 2, postgresql: {version: "17"}, volume: {size: 20Gi}}
        status: {PostgresClusterStatus: Running}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: orders, namespace: databases, uid: s-orders, creationTimestamp: "$-3h", labels: {application: spilo, cluster-name: orders, team: acid}}
        spec: {replicas: 2, updateStrategy: {type: OnDelete}}
        status: {replicas: 2, readyReplicas: 2, availableReplicas: 2, currentRevision: orders-6c, updateRevision: orders-6c}
        ---
        apiVersion: apps/v1
        kind: ControllerRevision
        metadata: {name: orders-6c, namespace: databases, creationTimestamp: "$-3h", labels: {application: spilo, cluster-name: orders}, ownerReferences: [{kind: StatefulSet, name: orders, uid: s-orders, controller: true}]}
        revision: 1
        ---
        apiVersion: apps/v1
        kind: ControllerRevision
        metadata: {name: orders-7f, namespace: databases, creationTimestamp: "$-3h", labels: {application: spilo, cluster-name: orders}, ownerReferences: [{kind: StatefulSet, name: orders, uid: s-orders, controller: true}]}
        revision: 2
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: orders-0, namespace: databases, uid: p0, creationTimestamp: "$-3h", labels: {application: spilo, cluster-name: orders, spilo-role: master, controller-revision-hash: orders-6c}, annotations: {status: '{"state":"running","role":"primary","timeline":1,"xlog_location":83886080}'}, ownerReferences: [{kind: StatefulSet, name: orders, uid: s-orders, controller: true}]}
        spec: {nodeName: node-1, containers: [{name: postgres, image: "ghcr.io/zalando/spilo-17:4.0-p2"}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True", lastTransitionTime: "$-3h"}], containerStatuses: [{name: postgres, ready: true, restartCount: 0, state: {running: {startedAt: "$-3h"}}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: orders-1, namespace: databases, uid: p1, creationTimestamp: "$-3h", labels: {application: spilo, cluster-name: orders, spilo-role: replica, controller-revision-hash: orders-6c}, ownerReferences: [{kind: StatefulSet, name: orders, uid: s-orders, controller: true}]}
        spec: {nodeName: node-2, containers: [{name: postgres, image: "ghcr.io/zalando/spilo-17:4.0-p2"}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True", lastTransitionTime: "$-3h"}], containerStatuses: [{name: postgres, ready: true, restartCount: 0, state: {running: {startedAt: "$-3h"}}}]}
        ---
        apiVersion: v1
        kind: Endpoints
        metadata: {name: orders, namespace: databases, labels: {application: spilo, cluster-name: orders}, annotations: {leader: orders-0, renewTime: "$-8s", ttl: "30", transitions: "2", optime: "83886080"}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: orders-repl, namespace: databases, labels: {application: spilo, cluster-name: orders}}
        spec: {ports: [{name: postgresql, port: 5432}], selector: {application: spilo, cluster-name: orders, spilo-role: replica}}
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: pgdata-orders-0, namespace: databases, creationTimestamp: "$-3h", labels: {application: spilo, cluster-name: orders}}
        spec: {storageClassName: fast, volumeName: pv-0, resources: {requests: {storage: 20Gi}}}
        status: {phase: Bound, capacity: {storage: 20Gi}}
        ---
        apiVersion: v1
        kind: PersistentVolume
        metadata: {name: pv-0, creationTimestamp: "$-3h"}
        spec: {persistentVolumeReclaimPolicy: Delete, capacity: {storage: 20Gi}, storageClassName: fast, claimRef: {namespace: databases, name: pgdata-orders-0}}
        status: {phase: Bound}
        ---
        apiVersion: v1
        kind: Event
        metadata: {name: orders.1, namespace: databases, creationTimestamp: "$-50m"}
        involvedObject: {apiVersion: acid.zalan.do/v1, kind: postgresql, name: orders, namespace: databases}
        type: Normal
        reason: Create
        message: Started creation of new cluster resources
        source: {component: postgres-operator}
        lastTimestamp: "$-50m"
        count: 1
        """;

    private const string RedisFailover = """
        apiVersion: databases.spotahome.com/v1
        kind: RedisFailover
        metadata: {name: cache, namespace: databases, uid: u-cache, creationTimestamp: "$-3h"}
        spec: {redis: {replicas: 3, image: "redis:7.2.4"}, sentinel: {replicas: 3}}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: rfr-cache, namespace: databases, uid: s-cache, creationTimestamp: "$-3h", labels: {app.kubernetes.io/component: redis, app.kubernetes.io/part-of: redis-failover, app.kubernetes.io/name: cache, redisfailovers.databases.spotahome.com/name: cache}, ownerReferences: [{kind: RedisFailover, name: cache, uid: u-cache, controller: true}]}
        spec: {replicas: 3}
        status: {replicas: 3, readyReplicas: 3, availableReplicas: 3, currentRevision: rfr-cache-6c, updateRevision: rfr-cache-6c}
        ---
        apiVersion: apps/v1
        kind: ControllerRevision
        metadata: {name: rfr-cache-7f, namespace: databases, creationTimestamp: "$-3h", labels: {redisfailovers.databases.spotahome.com/name: cache}, ownerReferences: [{kind: StatefulSet, name: rfr-cache, uid: s-cache, controller: true}]}
        revision: 2
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: rfs-cache, namespace: databases, uid: d-cache, creationTimestamp: "$-3h", labels: {app.kubernetes.io/component: sentinel, redisfailovers.databases.spotahome.com/name: cache}, ownerReferences: [{kind: RedisFailover, name: cache, uid: u-cache, controller: true}]}
        spec: {replicas: 3, template: {spec: {containers: [{name: sentinel, image: "redis:7.2.4"}]}}}
        status: {replicas: 3, readyReplicas: 3, availableReplicas: 3, conditions: [{type: Available, status: "True", lastTransitionTime: "$-3h"}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: rfr-cache-0, namespace: databases, creationTimestamp: "$-3h", labels: {app.kubernetes.io/component: redis, redisfailovers.databases.spotahome.com/name: cache, redisfailovers-role: master, controller-revision-hash: rfr-cache-6c}, ownerReferences: [{kind: StatefulSet, name: rfr-cache, uid: s-cache, controller: true}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True", lastTransitionTime: "$-3h"}], containerStatuses: [{name: redis, ready: true, restartCount: 0, state: {running: {startedAt: "$-3h"}}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: rfr-cache-1, namespace: databases, creationTimestamp: "$-3h", labels: {app.kubernetes.io/component: redis, redisfailovers.databases.spotahome.com/name: cache, redisfailovers-role: slave, controller-revision-hash: rfr-cache-6c}, ownerReferences: [{kind: StatefulSet, name: rfr-cache, uid: s-cache, controller: true}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True", lastTransitionTime: "$-3h"}], containerStatuses: [{name: redis, ready: true, restartCount: 0, state: {running: {startedAt: "$-3h"}}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: rfr-cache-2, namespace: databases, creationTimestamp: "$-3h", labels: {app.kubernetes.io/component: redis, redisfailovers.databases.spotahome.com/name: cache, redisfailovers-role: slave, controller-revision-hash: rfr-cache-6c}, ownerReferences: [{kind: StatefulSet, name: rfr-cache, uid: s-cache, controller: true}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True", lastTransitionTime: "$-3h"}], containerStatuses: [{name: redis, ready: true, restartCount: 0, state: {running: {startedAt: "$-3h"}}}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: rfrm-cache, namespace: databases, labels: {redisfailovers.databases.spotahome.com/name: cache}, ownerReferences: [{kind: RedisFailover, name: cache, uid: u-cache, controller: true}]}
        spec: {ports: [{port: 6379}], selector: {redisfailovers-role: master, app.kubernetes.io/name: cache}}
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: rfrm-cache-x, namespace: databases, labels: {kubernetes.io/service-name: rfrm-cache, redisfailovers.databases.spotahome.com/name: cache}}
        addressType: IPv4
        endpoints: [{addresses: [10.0.0.1], conditions: {ready: true}, targetRef: {kind: Pod, name: rfr-cache-0}}]
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: data-rfr-cache-0, namespace: databases, creationTimestamp: "$-3h", labels: {redisfailovers.databases.spotahome.com/name: cache}}
        spec: {storageClassName: fast, resources: {requests: {storage: 5Gi}}}
        status: {phase: Bound, capacity: {storage: 5Gi}}
        ---
        apiVersion: v1
        kind: Event
        metadata: {name: rfrm-cache.1, namespace: databases, creationTimestamp: "$-5m"}
        involvedObject: {apiVersion: v1, kind: Endpoints, name: other, namespace: databases}
        type: Warning
        reason: FailedToUpdateEndpoint
        message: Failed to update endpoint databases/rfrm-cache
        lastTimestamp: "$-5m"
        """;

    private const string Quest = """
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDB
        metadata: {name: ticks, namespace: databases, uid: u-ticks, creationTimestamp: "$-3h", labels: {app: ticks}}
        spec: {image: "questdb/questdb:8.1.1", volume: {size: 10Gi}}
        status: {statefulSetReadyReplicas: 1}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: ticks, namespace: databases, uid: s-ticks, creationTimestamp: "$-3h", labels: {app: ticks}, ownerReferences: [{kind: QuestDB, name: ticks, uid: u-ticks, controller: true}]}
        spec: {replicas: 1}
        status: {replicas: 1, readyReplicas: 1, availableReplicas: 1, currentRevision: ticks-6c, updateRevision: ticks-6c}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: ticks-0, namespace: databases, creationTimestamp: "$-3h", labels: {app: ticks}, ownerReferences: [{kind: StatefulSet, name: ticks, uid: s-ticks, controller: true}]}
        status: {phase: Running, conditions: [{type: Ready, status: "True", lastTransitionTime: "$-3h"}], containerStatuses: [{name: questdb, ready: true, restartCount: 0, state: {running: {startedAt: "$-3h"}}}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: ticks, namespace: databases, labels: {app: ticks}, ownerReferences: [{kind: QuestDB, name: ticks, uid: u-ticks, controller: true}]}
        spec: {ports: [{port: 9000}, {port: 8812}], selector: {app: ticks}}
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: ticks-x, namespace: databases, labels: {kubernetes.io/service-name: ticks, app: ticks}}
        addressType: IPv4
        endpoints: [{addresses: [10.0.0.2], conditions: {ready: true}, targetRef: {kind: Pod, name: ticks-0}}]
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: ticks, namespace: databases, creationTimestamp: "$-3h", ownerReferences: [{kind: QuestDB, name: ticks, uid: u-ticks, controller: true}]}
        spec: {storageClassName: fast, resources: {requests: {storage: 10Gi}}}
        status: {phase: Bound, capacity: {storage: 10Gi}}
        ---
        apiVersion: v1
        kind: Event
        metadata: {name: ticks.1, namespace: databases, creationTimestamp: "$-5m"}
        involvedObject: {apiVersion: crd.questdb.io/v1beta1, kind: QuestDB, name: ticks, namespace: databases}
        type: Normal
        reason: StatefulSetUpdated
        message: StatefulSet updated
        lastTimestamp: "$-5m"
        ---
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDBSnapshot
        metadata: {name: nightly-1, namespace: databases, uid: u-snap, creationTimestamp: "$-10m"}
        spec: {questdbName: ticks, volumeSnapshotClassName: fast}
        status: {phase: Succeeded}
        ---
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDBSnapshotSchedule
        metadata: {name: nightly, namespace: databases, uid: u-sched, creationTimestamp: "$-30d"}
        spec: {schedule: "0 2 * * *", retention: 7}
        status: {snapshotPhase: Succeeded, lastSnapshot: "$-10h"}
        """;

    private const string Access = """
        apiVersion: twingate.com/v1beta
        kind: TwingateConnector
        metadata: {name: east-1, namespace: twingate, uid: u-c1, creationTimestamp: "$-3h"}
        spec: {id: Q29ubmVjdG9yOjE, name: east-1, imagePolicy: {schedule: "0 0 * * *", version: "^1.0.0"}}
        status: {twingate_connector_create: {success: true, ts: "$-3h", twingate_id: Q29ubmVjdG9yOjE}, twingate_connector_pod_reconciler: {success: true, ts: "$-5s"}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: east-1, namespace: twingate, creationTimestamp: "$-3h", labels: {connector.twingate.com/name: east-1}, ownerReferences: [{kind: TwingateConnector, name: east-1, uid: u-c1, controller: true}]}
        spec: {replicas: 1, template: {spec: {containers: [{name: connector, image: "twingate/connector:1.79.0"}]}}}
        status: {replicas: 1, readyReplicas: 1, availableReplicas: 1}
        ---
        apiVersion: twingate.com/v1beta
        kind: TwingateConnector
        metadata: {name: east-2, namespace: twingate, uid: u-c2, creationTimestamp: "$-3h"}
        spec: {id: Q29ubmVjdG9yOjI, name: east-2}
        status: {twingate_connector_create: {success: true, ts: "$-3h"}}
        ---
        apiVersion: twingate.com/v1beta
        kind: TwingateResource
        metadata: {name: orders-db, namespace: twingate, uid: u-r, creationTimestamp: "$-3h"}
        spec: {id: UmVzb3VyY2U6MQ, name: orders-db, address: orders.databases.svc}
        status: {twingate_resource_create: {success: true, ts: "$-3h"}, twingate_resource_sync: {success: true, ts: "$-1h"}}
        ---
        apiVersion: twingate.com/v1beta
        kind: TwingateGroup
        metadata: {name: on-call, namespace: twingate, uid: u-g, creationTimestamp: "$-3h"}
        spec: {id: R3JvdXA6MQ, name: on-call}
        status: {twingate_group_create_update: {success: true, ts: "$-3h"}}
        ---
        apiVersion: twingate.com/v1beta
        kind: TwingateResourceAccess
        metadata: {name: on-call-orders, namespace: twingate, uid: u-a, creationTimestamp: "$-3h"}
        spec: {resourceRef: {name: orders-db, namespace: twingate}, groupRef: {name: on-call}}
        status: {twingate_resource_access_change: {success: true, ts: "$-3h"}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: connector-by-helm, namespace: twingate, creationTimestamp: "$-3h"}
        spec: {replicas: 1, template: {spec: {containers: [{name: connector, image: "twingate/connector:1.79.0"}]}}}
        status: {replicas: 1, readyReplicas: 1, availableReplicas: 1}
        """;

    public static ManifestWorld Postgres() => ManifestWorld.Of(Operators + "\n" + PostgresCluster);

    public static ManifestWorld Redis() => ManifestWorld.Of(Operators + "\n" + RedisFailover);

    public static ManifestWorld QuestDb() => ManifestWorld.Of(Operators + "\n" + Quest);

    public static ManifestWorld Twingate() => ManifestWorld.Of(Operators + "\n" + Access);

    /// <summary>The operators beside a kind of somebody else.</summary>
    public static ManifestWorld Other(string yaml) => ManifestWorld.Of(Operators + "\n" + yaml);
}
