using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>What a request's path names.</summary>
/// <param name="Namespace">Empty: all namespaces, or a cluster-scoped kind.</param>
/// <param name="Name">Empty: the collection.</param>
internal sealed record Target(ResourceType Type, string Namespace, string Name, string Subresource)
{
    /// <summary>Null when the API server has no such route: a kind whose CRD is not installed.</summary>
    public static Target? Parse(string path, World world)
    {
        var parts = path.Split('/').Select(Uri.UnescapeDataString).ToArray();
        var (group, version, rest) = parts switch
        {
            ["api", "v1", .. var tail] => ("", "v1", tail),
            ["apis", var g, var v, .. var tail] => (g, v, tail),
            _ => ("", "", []),
        };
        var ns = "";
        if (rest is ["namespaces", var inside, _, ..])
        {
            (ns, rest) = (inside, rest[2..]);
        }

        if (rest.Length == 0 || ResourceTypes.All.FirstOrDefault(type => type.Group == group && type.Version == version && type.Plural == rest[0]) is not { } found || !Discovery.IsServed(found, world))
        {
            return null;
        }

        return new Target(found, ns, rest.ElementAtOrDefault(1) ?? "", rest.ElementAtOrDefault(2) ?? "");
    }

    public string Verb(HttpRequest request) => request.Method switch
    {
        "GET" when request.Query.ContainsKey("watch") => "watch",
        "GET" => Name.Length > 0 ? "get" : "list",
        "POST" => "create",
        "PUT" => "update",
        "PATCH" => "patch",
        _ => "delete",
    };
}
