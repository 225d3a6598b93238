using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>Makes the objects that controllers make.</summary>
internal static class Parts
{
    public static JsonObject Object(ResourceType type, string ns, string name, JsonObject? labels = null, StoredObject? owner = null)
    {
        var metadata = new JsonObject { ["name"] = name, ["namespace"] = ns };
        metadata.Put("labels", labels?.DeepClone());
        metadata.Put("ownerReferences", owner is null ? null : new JsonArray(new JsonObject { ["apiVersion"] = owner.Type.ApiVersion, ["kind"] = owner.Type.Kind, ["name"] = owner.Name, ["uid"] = owner.Uid, ["controller"] = true, ["blockOwnerDeletion"] = true }));
        return new JsonObject { ["apiVersion"] = type.ApiVersion, ["kind"] = type.Kind, ["metadata"] = metadata };
    }

    /// <summary>Five letters as Kubernetes makes them, always the same for a text.</summary>
    public static string RandomEnd(string text) => string.Concat(Hash(text)[..5].Select(letter => "bcdfghjklmnpqrstv"[Convert.ToInt32(letter.ToString(), 16)]));

    public static JsonObject Labels(params ReadOnlySpan<(string Name, string Value)> pairs)
    {
        var labels = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            labels[name] = value;
        }

        return labels;
    }

    /// <summary>The same labels with one more.</summary>
    public static JsonObject With(this JsonObject labels, string name, string value)
    {
        var more = (JsonObject)labels.DeepClone();
        more[name] = value;
        return more;
    }

    public static JsonObject Service(string ns, string name, JsonObject labels, StoredObject? owner, JsonObject? selector, int port)
    {
        var service = Object(ResourceTypes.Service, ns, name, labels, owner);
        var spec = new JsonObject { ["ports"] = new JsonArray(new JsonObject { ["protocol"] = "TCP", ["port"] = port, ["targetPort"] = port }), ["clusterIP"] = Address(name), ["type"] = "ClusterIP" };
        spec.Put("selector", selector?.DeepClone());
        service["spec"] = spec;
        service["status"] = new JsonObject { ["loadBalancer"] = new JsonObject() };
        return service;
    }

    public static JsonObject ConfigMap(string ns, string name, JsonObject? labels, StoredObject owner)
    {
        var map = Object(ResourceTypes.ConfigMap, ns, name, labels, owner);
        map["data"] = new JsonObject();
        return map;
    }

    public static JsonObject Budget(string ns, string name, JsonObject labels, StoredObject? owner, JsonObject selector)
    {
        var budget = Object(ResourceTypes.Budget, ns, name, labels, owner);
        budget["spec"] = new JsonObject { ["minAvailable"] = 1, ["selector"] = new JsonObject { ["matchLabels"] = selector.DeepClone() } };
        budget["status"] = new JsonObject { ["currentHealthy"] = 1, ["desiredHealthy"] = 1, ["expectedPods"] = 1, ["disruptionsAllowed"] = 0 };
        return budget;
    }

    /// <summary>A claim that is bound at once.</summary>
    public static JsonObject Claim(string ns, string name, JsonObject? labels, StoredObject? owner, string size)
    {
        var claim = Object(ResourceTypes.Claim, ns, name, labels, owner);
        claim.Need("metadata")["annotations"] = new JsonObject { ["pv.kubernetes.io/bind-completed"] = "yes" };
        claim["spec"] = new JsonObject { ["accessModes"] = new JsonArray("ReadWriteOnce"), ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["storage"] = size } }, ["volumeName"] = "pv-" + Hash(name)[..8], ["volumeMode"] = "Filesystem" };
        claim["status"] = new JsonObject { ["phase"] = "Bound", ["accessModes"] = new JsonArray("ReadWriteOnce"), ["capacity"] = new JsonObject { ["storage"] = size } };
        return claim;
    }

    /// <summary>Letters and digits that depend on the text alone.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Address(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return string.Create(CultureInfo.InvariantCulture, $"10.96.{hash[0]}.{hash[1]}");
    }
}
