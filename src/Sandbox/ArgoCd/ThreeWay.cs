using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Argo CD's comparison by three-way merge: what was applied last, what Git says, what is live.</summary>
internal static class ThreeWay
{
    public const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>The live object as it is compared: without status and creation time.</summary>
    public static JsonObject Normalize(JsonObject live)
    {
        var normal = (JsonObject)live.DeepClone();
        normal.Remove("status");
        normal.Remove("operation");
        (normal["metadata"] as JsonObject)?.Remove("creationTimestamp");
        return normal;
    }

    /// <summary>What the live object would be after an apply of the target.</summary>
    public static JsonObject Predict(JsonObject target, JsonObject live)
    {
        var predicted = (JsonObject)live.DeepClone();
        var last = live.Str("metadata", "annotations", LastApplied);
        if (last.Length > 0)
        {
            RemoveGone(predicted, Json.Parse(last), target);
        }

        Overlay(predicted, target);
        return predicted;
    }

    /// <summary>The object that an apply writes: the prediction, and the target remembered as applied last.</summary>
    public static JsonObject Apply(JsonObject target, JsonObject? live)
    {
        var applied = live is null ? (JsonObject)target.DeepClone() : Predict(target, live);
        var remembered = (JsonObject)target.DeepClone();
        remembered.Need("metadata", "annotations");
        applied.Need("metadata", "annotations")[LastApplied] = Json.Text(Json.Sorted(remembered)) + "\n";
        return applied;
    }

    private static void RemoveGone(JsonObject predicted, JsonObject last, JsonObject target)
    {
        foreach (var (name, value) in last)
        {
            if (!target.ContainsKey(name))
            {
                // An empty map was added by the memory itself.
                _ = value is JsonObject { Count: 0 } || predicted.Remove(name);
            }
            else if (value is JsonObject inner && predicted[name] is JsonObject now && target[name] is JsonObject wanted)
            {
                RemoveGone(now, inner, wanted);
            }
        }
    }

    private static void Overlay(JsonObject predicted, JsonObject target)
    {
        foreach (var (name, value) in target)
        {
            if (value is JsonObject inner && predicted[name] is JsonObject now)
            {
                Overlay(now, inner);
            }
            else
            {
                predicted[name] = value?.DeepClone();
            }
        }
    }
}
