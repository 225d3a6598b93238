using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>The kinds that databases are made of.</summary>
public static class ChildKinds
{
    public static readonly GroupKind StatefulSet = new("apps", "StatefulSet");

    public static readonly GroupKind Deployment = new("apps", "Deployment");

    /// <summary>One is made for each template that a StatefulSet had: it says since when.</summary>
    public static readonly GroupKind Revision = new("apps", "ControllerRevision");

    public static readonly GroupKind Pod = new("", "Pod");

    public static readonly GroupKind Claim = new("", "PersistentVolumeClaim");

    public static readonly GroupKind Volume = new("", "PersistentVolume");

    public static readonly GroupKind Service = new("", "Service");

    /// <summary>Where Patroni keeps its leader record.</summary>
    public static readonly GroupKind Endpoints = new("", "Endpoints");

    public static readonly GroupKind EndpointSlice = new("discovery.k8s.io", "EndpointSlice");

    public static readonly GroupKind Budget = new("policy", "PodDisruptionBudget");

    public static readonly GroupKind Job = new("batch", "Job");

    public static readonly GroupKind Event = new("", "Event");

    public static readonly GroupKind VolumeSnapshot = new("snapshot.storage.k8s.io", "VolumeSnapshot");

    public static readonly GroupKind ValidatingWebhook = new("admissionregistration.k8s.io", "ValidatingWebhookConfiguration");

    public static readonly GroupKind MutatingWebhook = new("admissionregistration.k8s.io", "MutatingWebhookConfiguration");

    public static readonly GroupKind StorageClass = new("storage.k8s.io", "StorageClass");

    /// <summary>Of these only the zone is held.</summary>
    public static readonly GroupKind Node = new("", "Node");

    /// <summary>What Zalando's operator is told.</summary>
    public static readonly GroupKind OperatorConfiguration = new("acid.zalan.do", "OperatorConfiguration");

    public static readonly GroupKind Lease = new("coordination.k8s.io", "Lease");

    /// <summary>As in a sentence: <c>Pods</c>.</summary>
    public static string Plural(GroupKind kind) => kind.Kind.EndsWith('s') ? kind.Kind : $"{kind.Kind}s";
}
