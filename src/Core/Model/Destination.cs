namespace DbDashboard.Core.Model;

/// <param name="Server">The cluster's address, or empty when it is named.</param>
/// <param name="Name">The cluster's name in Argo CD, or empty when it is addressed.</param>
public sealed record Destination(string Server, string Name, string Namespace)
{
    /// <summary>The name, or <c>in-cluster</c> for Argo CD's own cluster, or the address.</summary>
    public string Cluster => Name.Length > 0 ? Name : Server is "https://kubernetes.default.svc" ? "in-cluster" : Server;
}
