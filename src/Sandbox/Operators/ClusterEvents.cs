using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>Events as controllers write them: what is said again is counted.</summary>
internal static class ClusterEvents
{
    public static void Tell(World world, StoredObject about, (string Type, string Reason, string Message) said, string component)
    {
        var (name, now) = ($"{about.Name}.{Parts.Hash(about.Uid + said.Reason + said.Message)[..16]}", Json.Time(world.Clock.Now));
        var known = world.Store.Find(ResourceTypes.Event, about.Namespace, name)?.Body();
        world.Store.Put(new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Event",
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = about.Namespace },
            ["involvedObject"] = new JsonObject { ["kind"] = about.Type.Kind, ["namespace"] = about.Namespace, ["name"] = about.Name, ["uid"] = about.Uid, ["apiVersion"] = about.Type.ApiVersion, ["resourceVersion"] = about.Body().Str("metadata", "resourceVersion") },
            ["reason"] = said.Reason,
            ["message"] = said.Message,
            ["source"] = new JsonObject { ["component"] = component },
            ["firstTimestamp"] = known?.Str("firstTimestamp") ?? now,
            ["lastTimestamp"] = now,
            ["count"] = known.Number(0, "count") + 1,
            ["type"] = said.Type,
            ["eventTime"] = null,
            ["reportingComponent"] = "",
            ["reportingInstance"] = "",
        }, new Writer(component));
    }
}
