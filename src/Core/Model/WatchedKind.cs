namespace DbDashboard.Core.Model;

/// <summary>A kind that a cluster is watched for.</summary>
/// <param name="Plural">As in the API's path.</param>
public sealed record WatchedKind(GroupKind Kind, string Version, string Plural)
{
    /// <summary>What databases are made of: their workloads, pods and volume claims.</summary>
    public static readonly IReadOnlyList<WatchedKind> Children =
    [
        new(new("apps", "StatefulSet"), "v1", "statefulsets"),
        new(new("apps", "Deployment"), "v1", "deployments"),
        new(new("", "Pod"), "v1", "pods"),
        new(new("", "PersistentVolumeClaim"), "v1", "persistentvolumeclaims"),
    ];

    /// <summary>The kind's path below the server, in one namespace or (null) in all.</summary>
    public string PathIn(string? scope)
    {
        var group = Kind.Group.Length == 0 ? $"api/{Version}" : $"apis/{Kind.Group}/{Version}";
        return scope is null ? $"{group}/{Plural}" : $"{group}/namespaces/{Uri.EscapeDataString(scope)}/{Plural}";
    }
}
