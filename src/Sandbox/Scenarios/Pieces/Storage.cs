using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>What the platform team gave the cluster for databases: classes of storage, nodes in zones, and the settings of the Postgres operator.</summary>
internal static class Storage
{
    private static readonly Writer Ada = new("kubectl-client-side-apply");

    public static void SetUp(Platform platform) => platform.World.Do(() =>
    {
        platform.World.Store.Put(Class("standard", "rancher.io/local-path", grows: false, isDefault: true), Ada);
        platform.World.Store.Put(Class("fast", "ebs.csi.aws.com", grows: true, isDefault: false), Ada);
        for (var index = 1; index <= 3; index++)
        {
            platform.World.Store.Put(Node(string.Create(CultureInfo.InvariantCulture, $"node-{index}"), $"eu-central-1{"abc"[index - 1]}"), new Writer("kubelet"));
        }

        platform.World.Store.Put(OperatorSettings(), Ada);
    });

    private static JsonObject Class(string name, string provisioner, bool grows, bool isDefault)
    {
        var made = Cluster.Object("storage.k8s.io/v1", "StorageClass", name, null);
        made.Need("metadata")["annotations"] = isDefault ? new JsonObject { ["storageclass.kubernetes.io/is-default-class"] = "true" } : new JsonObject();
        (made["provisioner"], made["reclaimPolicy"], made["allowVolumeExpansion"], made["volumeBindingMode"]) = (provisioner, "Delete", grows, "WaitForFirstConsumer");
        return made;
    }

    private static JsonObject Node(string name, string zone)
    {
        var node = Cluster.Object("v1", "Node", name, null);
        node.Need("metadata")["labels"] = new JsonObject { ["kubernetes.io/hostname"] = name, ["topology.kubernetes.io/zone"] = zone };
        node["spec"] = new JsonObject();
        node["status"] = new JsonObject { ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = "True" }) };
        return node;
    }

    private static JsonObject OperatorSettings()
    {
        var settings = Cluster.Object("acid.zalan.do/v1", "OperatorConfiguration", "postgres-operator", "postgres-operator");
        settings["configuration"] = new JsonObject
        {
            ["docker_image"] = "ghcr.io/zalando/spilo-17:4.0-p2",
            ["enable_team_id_clustername_prefix"] = false,
            ["kubernetes"] = new JsonObject { ["enable_pod_antiaffinity"] = true, ["watched_namespace"] = "*" },
        };
        return settings;
    }
}
