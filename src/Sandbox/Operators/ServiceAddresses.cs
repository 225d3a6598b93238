using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>
/// Kubernetes' endpoint controllers: for each Service an Endpoints object, and with a selector a slice of the pods that it
/// selects. The Service's own labels are not copied: Argo CD leaves these kinds out, and must not take them for an application's.
/// </summary>
internal sealed class ServiceAddresses(World world)
{
    private const string ServiceName = "kubernetes.io/service-name";
    private static readonly Writer Controllers = new("kube-controller-manager");

    public void Watch(StoreChange change)
    {
        var stored = change.Object;
        if (stored.IsSeeded)
        {
            return;
        }

        if (stored.Type == ResourceTypes.Service)
        {
            world.Later(TimeSpan.Zero, () => Follow(stored));
        }
        else if (stored.Type == ResourceTypes.Pod)
        {
            foreach (var service in world.Store.List(ResourceTypes.Service, stored.Namespace).Where(service => Selects(service.Body(), stored.Body()) || (change.Before is { } before && Selects(service.Body(), before.Body()))).ToList())
            {
                world.Later(TimeSpan.Zero, () => Follow(service));
            }
        }
    }

    private void Follow(StoredObject service)
    {
        var slice = $"{service.Name}-{Parts.RandomEnd(service.Uid)}";
        if (world.Store.Find(ResourceTypes.Service, service.Namespace, service.Name) is not { } current || current.Uid != service.Uid)
        {
            Drop(ResourceTypes.EndpointSlice, service.Namespace, slice);
            Drop(ResourceTypes.Endpoints, service.Namespace, service.Name);
            return;
        }

        var body = current.Body();
        if (world.Store.Find(ResourceTypes.Endpoints, current.Namespace, current.Name) is null)
        {
            world.Store.Put(Parts.Object(ResourceTypes.Endpoints, current.Namespace, current.Name), Controllers);
        }

        if (body.At("spec", "selector") is JsonObject { Count: > 0 })
        {
            world.Store.Put(Slice(current, body, slice), Controllers);
        }
    }

    private JsonObject Slice(StoredObject service, JsonObject body, string name)
    {
        var slice = Parts.Object(ResourceTypes.EndpointSlice, service.Namespace, name, Parts.Labels((ServiceName, service.Name)));
        var pods = world.Store.List(ResourceTypes.Pod, service.Namespace).Where(pod => Selects(body, pod.Body()) && pod.Body().Str("status", "podIP").Length > 0);
        slice["addressType"] = "IPv4";
        slice["endpoints"] = Json.List(pods.Select(JsonNode? (pod) => new JsonObject
        {
            ["addresses"] = new JsonArray("10.244.0.1"),
            ["conditions"] = new JsonObject { ["ready"] = IsReady(pod.Body()) },
            ["targetRef"] = new JsonObject { ["kind"] = "Pod", ["name"] = pod.Name, ["namespace"] = pod.Namespace },
        }));
        slice["ports"] = new JsonArray();
        return slice;
    }

    private void Drop(ResourceType type, string ns, string name)
    {
        if (world.Store.Find(type, ns, name) is { } left)
        {
            world.Store.Delete(left);
        }
    }

    private static bool IsReady(JsonObject pod) => pod.Items("status", "conditions").Any(condition => condition.Str("type") == "Ready" && condition.Str("status") == "True");

    private static bool Selects(JsonObject service, JsonObject pod) =>
        service.At("spec", "selector") is JsonObject { Count: > 0 } selector && selector.All(one => pod.Str("metadata", "labels", one.Key) == one.Value!.ToString());
}
