namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>The configured clusters.</summary>
public sealed class KubernetesOptions
{
    public const string Section = "Kubernetes";

    public IList<ClusterOptions> Clusters { get; init; } = [];
}

/// <summary>One cluster, reached in one of three ways: from inside it, by a kubeconfig file, or by its address.</summary>
public sealed class ClusterOptions
{
    /// <summary>The name that pages show; equal to the cluster's name in Argo CD when there are several.</summary>
    public string Name { get; init; } = "";

    /// <summary>Use the service account of the pod that the dashboard runs in.</summary>
    public bool InCluster { get; init; }

    /// <summary>Path of a kubeconfig file; default with <see cref="Context"/> alone: <c>~/.kube/config</c>.</summary>
    public string? KubeConfig { get; init; }

    /// <summary>Context in the kubeconfig; default: the current one.</summary>
    public string? Context { get; init; }

    /// <summary>Address of the API server. Plain http only on loopback.</summary>
    public string? Server { get; init; }

    /// <summary>Bearer token for <see cref="Server"/>.</summary>
    public string? Token { get; init; }

    /// <summary>File with the bearer token for <see cref="Server"/>, read anew when it changes.</summary>
    public string? TokenFile { get; init; }

    /// <summary>PEM file of the authority that signed the certificate of <see cref="Server"/>; default: the system's.</summary>
    public string? CaFile { get; init; }

    /// <summary>The namespaces to watch; empty: the whole cluster.</summary>
    public IList<string> Namespaces { get; init; } = [];
}
