using System.Text.RegularExpressions;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>Says what is wrong with the configuration of the clusters: each sentence begins with the key.</summary>
public static partial class KubernetesOptionsCheck
{
    /// <summary>Empty when all is well.</summary>
    public static IEnumerable<string> Problems(KubernetesOptions options)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < options.Clusters.Count; index++)
        {
            var (key, cluster) = ($"{KubernetesOptions.Section}:Clusters:{index}", options.Clusters[index]);
            if (cluster.Name.Length > 0 && !names.Add(cluster.Name))
            {
                yield return $"{key}:Name: another cluster is named '{cluster.Name}' too; give each its own name.";
            }

            foreach (var problem in Cluster(cluster).Concat(Address(cluster)).Concat(Files(cluster)))
            {
                yield return $"{key}:{problem}";
            }
        }
    }

    private static IEnumerable<string> Cluster(ClusterOptions cluster)
    {
        if (cluster.Name.Length == 0)
        {
            yield return "Name: is missing; name the cluster as Argo CD does.";
        }

        var ways = (cluster.InCluster ? 1 : 0) + (cluster.Server is not null ? 1 : 0) + (cluster.KubeConfig is not null || cluster.Context is not null ? 1 : 0);
        if (ways != 1)
        {
            yield return "Server: give exactly one of InCluster, KubeConfig (with Context), or Server.";
        }

        foreach (var name in cluster.Namespaces.Where(name => !NamespaceName().IsMatch(name)))
        {
            yield return $"Namespaces: '{name}' is no name of a namespace.";
        }
    }

    private static IEnumerable<string> Address(ClusterOptions cluster)
    {
        if (cluster.Server is not { } server)
        {
            yield break;
        }

        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            yield return $"Server: '{server}' is no http or https address.";
        }
        else if (address is { Scheme: "http", IsLoopback: false })
        {
            yield return $"Server: '{server}' would send the token in clear; use https.";
        }
    }

    private static IEnumerable<string> Files(ClusterOptions cluster)
    {
        (string Name, string? Path)[] files = [("KubeConfig", cluster.KubeConfig), ("TokenFile", cluster.TokenFile), ("CaFile", cluster.CaFile)];
        foreach (var (name, path) in files)
        {
            if (path is not null && !File.Exists(path))
            {
                yield return $"{name}: there is no file '{path}' that the dashboard can read.";
            }
        }

        if (cluster.Token is not null && cluster.TokenFile is not null)
        {
            yield return "TokenFile: give either Token or TokenFile, not both.";
        }
    }

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespaceName();
}
