using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>What stands in the cluster before the first application: CRDs, namespaces, AppProjects.</summary>
internal static class Cluster
{
    public static void SetUp(Platform platform)
    {
        foreach (var type in ResourceTypes.All.Where(type => type.Crd))
        {
            platform.World.Apply(Definition(type), "kubectl-client-side-apply");
        }

        platform.KubectlApply(Object("v1", "Namespace", "argocd", null));
        platform.KubectlApply(Project("default", [], null));
        platform.KubectlApply(Project("platform", ["argocd", "databases", "postgres-operator", "redis-operator", "questdb-operator"], null));
    }

    /// <param name="namespaces">Where its applications may deploy; empty is everywhere.</param>
    public static JsonObject Project(string name, IReadOnlyList<string> namespaces, JsonArray? windows)
    {
        var project = Object("argoproj.io/v1alpha1", "AppProject", name, "argocd");
        var destinations = namespaces.DefaultIfEmpty("*").Select(ns => new JsonObject { ["server"] = "*", ["namespace"] = ns });
        var spec = new JsonObject { ["sourceRepos"] = new JsonArray("*"), ["destinations"] = Json.List(destinations), ["clusterResourceWhitelist"] = new JsonArray(new JsonObject { ["group"] = "*", ["kind"] = "*" }) };
        spec.Put("syncWindows", windows);
        project["spec"] = spec;
        return project;
    }

    public static JsonObject Object(string apiVersion, string kind, string name, string? ns)
    {
        var metadata = new JsonObject { ["name"] = name };
        metadata.Put("namespace", ns);
        return new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind, ["metadata"] = metadata };
    }

    private static JsonObject Definition(ResourceType type)
    {
        var definition = Object("apiextensions.k8s.io/v1", "CustomResourceDefinition", type.Resource, null);
        var schema = new JsonObject { ["openAPIV3Schema"] = new JsonObject { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true } };
        var version = new JsonObject { ["name"] = type.Version, ["served"] = true, ["storage"] = true, ["schema"] = schema };
        version.Put("subresources", type.HasStatus ? new JsonObject { ["status"] = new JsonObject() } : null);
        definition["spec"] = new JsonObject
        {
            ["group"] = type.Group,
            ["names"] = new JsonObject { ["kind"] = type.Kind, ["listKind"] = type.Kind + "List", ["plural"] = type.Plural, ["singular"] = type.Kind.ToLowerInvariant() },
            ["scope"] = type.Namespaced ? "Namespaced" : "Cluster",
            ["versions"] = new JsonArray(version),
        };
        definition["status"] = new JsonObject { ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Established", ["status"] = "True" }) };
        return definition;
    }
}
