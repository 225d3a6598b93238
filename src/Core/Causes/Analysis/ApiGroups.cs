namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Which API groups Kubernetes itself serves; all others come with a CRD or an aggregated server.</summary>
internal static class ApiGroups
{
    private static readonly HashSet<string> BuiltIn =
    [
        "", "apps", "batch", "autoscaling", "policy", "extensions", "networking.k8s.io", "rbac.authorization.k8s.io", "storage.k8s.io", "scheduling.k8s.io",
        "coordination.k8s.io", "discovery.k8s.io", "events.k8s.io", "node.k8s.io", "certificates.k8s.io", "authentication.k8s.io", "authorization.k8s.io",
        "admissionregistration.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io", "flowcontrol.apiserver.k8s.io", "resource.k8s.io",
    ];

    public static bool IsCustom(string group) => !BuiltIn.Contains(group);
}
