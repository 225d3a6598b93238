namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>The kinds of the sandbox's cluster.</summary>
public static class ResourceTypes
{
    public static readonly ResourceType Application = new("argoproj.io", "v1alpha1", "Application", "applications", HasStatus: false, Crd: true);
    public static readonly ResourceType ApplicationSet = new("argoproj.io", "v1alpha1", "ApplicationSet", "applicationsets", Crd: true);
    public static readonly ResourceType AppProject = new("argoproj.io", "v1alpha1", "AppProject", "appprojects", HasStatus: false, Crd: true);
    public static readonly ResourceType Postgresql = new("acid.zalan.do", "v1", "postgresql", "postgresqls", Crd: true);
    public static readonly ResourceType RedisFailover = new("databases.spotahome.com", "v1", "RedisFailover", "redisfailovers", Crd: true);
    public static readonly ResourceType QuestDb = new("crd.questdb.io", "v1beta1", "QuestDB", "questdbs", Crd: true);
    public static readonly ResourceType Deployment = new("apps", "v1", "Deployment", "deployments");
    public static readonly ResourceType StatefulSet = new("apps", "v1", "StatefulSet", "statefulsets");
    public static readonly ResourceType ReplicaSet = new("apps", "v1", "ReplicaSet", "replicasets");
    public static readonly ResourceType ControllerRevision = new("apps", "v1", "ControllerRevision", "controllerrevisions", HasStatus: false);
    public static readonly ResourceType Budget = new("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets");
    public static readonly ResourceType Job = new("batch", "v1", "Job", "jobs");
    public static readonly ResourceType Pod = new("", "v1", "Pod", "pods");
    public static readonly ResourceType Claim = new("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims");
    public static readonly ResourceType Service = new("", "v1", "Service", "services");
    public static readonly ResourceType ConfigMap = new("", "v1", "ConfigMap", "configmaps", HasStatus: false);
    public static readonly ResourceType Secret = new("", "v1", "Secret", "secrets", HasStatus: false);
    public static readonly ResourceType Endpoints = new("", "v1", "Endpoints", "endpoints", HasStatus: false);
    public static readonly ResourceType EndpointSlice = new("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices", HasStatus: false);
    public static readonly ResourceType Event = new("", "v1", "Event", "events", HasStatus: false);
    public static readonly ResourceType Lease = new("coordination.k8s.io", "v1", "Lease", "leases", HasStatus: false);
    public static readonly ResourceType Volume = new("", "v1", "PersistentVolume", "persistentvolumes", Namespaced: false);
    public static readonly ResourceType StorageClass = new("storage.k8s.io", "v1", "StorageClass", "storageclasses", Namespaced: false, HasStatus: false);
    public static readonly ResourceType Namespace = new("", "v1", "Namespace", "namespaces", Namespaced: false);
    public static readonly ResourceType Definition = new("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", Namespaced: false);

    public static readonly IReadOnlyList<ResourceType> All =
    [
        Application, ApplicationSet, AppProject, Postgresql, RedisFailover, QuestDb, Deployment, StatefulSet, ReplicaSet, Pod, Claim, Service, ConfigMap, Secret, Event, Namespace, Definition,
        Budget, ControllerRevision, Job,
        new("batch", "v1", "CronJob", "cronjobs"),
        new("", "v1", "ServiceAccount", "serviceaccounts", HasStatus: false),
        Endpoints, EndpointSlice, Volume, StorageClass, Lease,
        new("", "v1", "Node", "nodes", Namespaced: false),
        new("admissionregistration.k8s.io", "v1", "ValidatingWebhookConfiguration", "validatingwebhookconfigurations", Namespaced: false, HasStatus: false),
        new("admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration", "mutatingwebhookconfigurations", Namespaced: false, HasStatus: false),
        new("networking.k8s.io", "v1", "Ingress", "ingresses"),
        new("crd.questdb.io", "v1beta1", "QuestDBSnapshot", "questdbsnapshots", Crd: true),
        new("crd.questdb.io", "v1beta1", "QuestDBSnapshotSchedule", "questdbsnapshotschedules", Crd: true),
        new("acid.zalan.do", "v1", "OperatorConfiguration", "operatorconfigurations", Crd: true),
        new("acid.zalan.do", "v1", "PostgresTeam", "postgresteams", Crd: true),
    ];

    public static ResourceType? Find(string apiVersion, string kind) => All.FirstOrDefault(type => type.Kind == kind && type.ApiVersion == apiVersion);
}
