namespace DbDashboard.Core.Model;

/// <summary>A kind that a cluster is watched for.</summary>
/// <param name="Plural">As in the API's path.</param>
/// <param name="IsNamespaced">False: it is watched in the whole cluster, also where only some namespaces are configured.</param>
public sealed record WatchedKind(GroupKind Kind, string Version, string Plural, bool IsNamespaced = true)
{
    /// <summary>What databases are made of, and what says how these are.</summary>
    public static readonly IReadOnlyList<WatchedKind> Children =
    [
        new(new("apps", "StatefulSet"), "v1", "statefulsets"),
        new(new("apps", "Deployment"), "v1", "deployments"),
        new(new("", "Pod"), "v1", "pods"),
        new(new("", "PersistentVolumeClaim"), "v1", "persistentvolumeclaims"),
        new(new("", "Service"), "v1", "services"),
        new(new("", "Endpoints"), "v1", "endpoints"),
        new(new("discovery.k8s.io", "EndpointSlice"), "v1", "endpointslices"),
        new(new("policy", "PodDisruptionBudget"), "v1", "poddisruptionbudgets"),
        new(new("batch", "Job"), "v1", "jobs"),
        new(new("", "Event"), "v1", "events"),
        new(new("apps", "ControllerRevision"), "v1", "controllerrevisions"),
        new(new("coordination.k8s.io", "Lease"), "v1", "leases"),
        new(new("snapshot.storage.k8s.io", "VolumeSnapshot"), "v1", "volumesnapshots"),
        new(new("", "PersistentVolume"), "v1", "persistentvolumes", IsNamespaced: false),
        new(new("storage.k8s.io", "StorageClass"), "v1", "storageclasses", IsNamespaced: false),
        new(new("", "Node"), "v1", "nodes", IsNamespaced: false),
        new(new("acid.zalan.do", "OperatorConfiguration"), "v1", "operatorconfigurations"),
        new(new("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"), "v1", "validatingwebhookconfigurations", IsNamespaced: false),
        new(new("admissionregistration.k8s.io", "MutatingWebhookConfiguration"), "v1", "mutatingwebhookconfigurations", IsNamespaced: false),
    ];

    /// <summary>The namespaces in which it is watched; null: the whole cluster.</summary>
    /// <param name="configured">Empty: the whole cluster.</param>
    public IEnumerable<string?> ScopesIn(IList<string> configured) => IsNamespaced && configured.Count > 0 ? configured.Cast<string?>() : [null];

    /// <summary>The kind's path below the server, in one namespace or (null) in all.</summary>
    public string PathIn(string? scope)
    {
        var group = Kind.Group.Length == 0 ? $"api/{Version}" : $"apis/{Kind.Group}/{Version}";
        return scope is null ? $"{group}/{Plural}" : $"{group}/namespaces/{Uri.EscapeDataString(scope)}/{Plural}";
    }
}
