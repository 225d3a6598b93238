using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>The few schema rules that the sandbox's cluster checks: numbers must be numbers.</summary>
internal static class FieldTypes
{
    private static readonly Dictionary<string, string[]> Integers = new(StringComparer.Ordinal)
    {
        ["postgresql"] = ["spec.numberOfInstances"],
        ["RedisFailover"] = ["spec.redis.replicas", "spec.sentinel.replicas"],
        ["Deployment"] = ["spec.replicas"],
        ["StatefulSet"] = ["spec.replicas"],
    };

    /// <summary>A Deployment's or StatefulSet's selector never changes.</summary>
    public static void CheckChange(ResourceType type, JsonObject before, JsonObject after)
    {
        if (type.Group == "apps" && after.At("spec", "selector") is { } wanted && before.At("spec", "selector") is { } existing && !JsonNode.DeepEquals(wanted, existing))
        {
            throw StatusException.Immutable(type, after.Str("metadata", "name"), "spec.selector", Json.Text(wanted));
        }
    }

    public static void Check(ResourceType type, JsonObject body)
    {
        foreach (var field in Integers.GetValueOrDefault(type.Kind, []))
        {
            if (body.At(field.Split('.')) is { } value && value.GetValueKind() != JsonValueKind.Number)
            {
                throw StatusException.WrongType(type, body.Str("metadata", "name"), field, value.GetValueKind().ToString().ToLowerInvariant(), "integer");
            }
        }
    }
}
