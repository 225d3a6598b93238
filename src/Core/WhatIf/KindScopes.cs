using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.WhatIf;

/// <summary>Which kinds have no namespace: Kubernetes' own, well-known add-ons, those that the same source defines, and what is seen live.</summary>
internal sealed class KindScopes(IEnumerable<ManifestObject> declared, LiveSet live)
{
    private static readonly HashSet<GroupKind> ClusterScoped =
    [
        new("", "Namespace"), new("", "Node"), new("", "PersistentVolume"),
        new("rbac.authorization.k8s.io", "ClusterRole"), new("rbac.authorization.k8s.io", "ClusterRoleBinding"),
        new("apiextensions.k8s.io", "CustomResourceDefinition"), new("apiregistration.k8s.io", "APIService"),
        new("storage.k8s.io", "StorageClass"), new("storage.k8s.io", "CSIDriver"), new("storage.k8s.io", "CSINode"), new("storage.k8s.io", "VolumeAttachment"), new("storage.k8s.io", "VolumeAttributesClass"),
        new("scheduling.k8s.io", "PriorityClass"), new("node.k8s.io", "RuntimeClass"), new("networking.k8s.io", "IngressClass"),
        new("networking.k8s.io", "IPAddress"), new("networking.k8s.io", "ServiceCIDR"), new("resource.k8s.io", "DeviceClass"), new("resource.k8s.io", "ResourceSlice"),
        new("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"), new("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
        new("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"), new("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"),
        new("admissionregistration.k8s.io", "MutatingAdmissionPolicy"), new("admissionregistration.k8s.io", "MutatingAdmissionPolicyBinding"),
        new("flowcontrol.apiserver.k8s.io", "FlowSchema"), new("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration"),
        new("certificates.k8s.io", "CertificateSigningRequest"), new("certificates.k8s.io", "ClusterTrustBundle"),
        new("snapshot.storage.k8s.io", "VolumeSnapshotClass"), new("snapshot.storage.k8s.io", "VolumeSnapshotContent"),
        new("gateway.networking.k8s.io", "GatewayClass"), new("cert-manager.io", "ClusterIssuer"),
        new("external-secrets.io", "ClusterSecretStore"), new("external-secrets.io", "ClusterExternalSecret"),
        new("kyverno.io", "ClusterPolicy"), new("karpenter.sh", "NodePool"), new("policy", "PodSecurityPolicy"),
    ];

    private readonly HashSet<GroupKind> seen =
    [
        .. declared.Where(o => o.Key.Kind == "CustomResourceDefinition").Select(DefinedHere).OfType<GroupKind>(),
        .. live.Resources.Where(r => r.Key.Namespace.Length == 0).Select(r => r.Key.GroupKind),
    ];

    /// <summary>One of Kubernetes' own or of a well-known add-on that has no namespace.</summary>
    public static bool IsClusterScoped(GroupKind kind) => ClusterScoped.Contains(kind);

    /// <returns>Null when the kind needs a namespace and nothing names one.</returns>
    public ResourceKey? KeyOf(ManifestObject declared, string destinationNamespace)
    {
        var key = declared.Key;
        if (ClusterScoped.Contains(key.GroupKind) || (seen.Contains(key.GroupKind) && live.Find(key with { Namespace = destinationNamespace }) is null))
        {
            return key with { Namespace = "" };
        }

        var space = key.Namespace.Length > 0 ? key.Namespace : destinationNamespace;
        return space.Length == 0 ? null : key with { Namespace = space };
    }

    private static GroupKind? DefinedHere(ManifestObject definition)
    {
        var spec = CanonicalJson.Parse(definition.Json).At("spec");
        return spec.At("scope")?.ToString() == "Cluster"
            ? new GroupKind(spec.At("group")?.ToString() ?? "", spec.At("names").At("kind")?.ToString() ?? "")
            : null;
    }
}
