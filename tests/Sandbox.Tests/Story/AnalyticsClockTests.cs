using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Sandbox.Tests.Story;

/// <summary>What operators, Patroni and storage do with the databases of analytics by the clock.</summary>
public sealed class AnalyticsClockTests : IAsyncLifetime
{
    private const string Required = "zalando-postgres-operator-rolling-update-required";

    private static readonly ResourceType Endpoints = ResourceTypes.Find("v1", "Endpoints")!;

    private static readonly ResourceType Pod = ResourceTypes.Find("v1", "Pod")!;

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));
    private SandboxServer sandbox = null!;

    public async ValueTask InitializeAsync() => sandbox = await SandboxServer.StartAsync(new SandboxOptions { RunsByItself = false }, time);

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public void A_volume_that_grew_is_mounted_whole_by_the_next_pod()
    {
        var before = Claim("quotes");
        Delete("quotes-0");

        Assert.Equal(("20Gi", "FileSystemResizePending"), Room(before));
        Assert.Equal(("40Gi", null), Room(Claim("quotes")));
    }

    [Fact]
    public void Every_claim_has_its_volume_and_the_volume_says_whose_it_is() => Assert.All(List("PersistentVolumeClaim"), claim =>
    {
        var volume = Find("PersistentVolume", "", (string)claim["spec"]!["volumeName"]!)!;
        Assert.Equal((string?)claim["metadata"]!["name"], (string?)volume["spec"]!["claimRef"]!["name"]);
        Assert.Equal("fast", (string?)volume["spec"]!["storageClassName"]);
    });

    [Fact]
    public void Members_that_come_back_renew_the_record_and_tell_their_roles()
    {
        Assert.Equal("analytics-events-0", Leader("analytics-events"));
        sandbox.Control.Edit("apps/v1", "StatefulSet", "analytics", "analytics-events", """{"spec":{"replicas":0}}""");
        sandbox.Control.Advance(TimeSpan.FromMinutes(1));
        var record = Record("analytics-events");
        sandbox.Control.Edit("apps/v1", "StatefulSet", "analytics", "analytics-events", """{"spec":{"replicas":2}}""");
        sandbox.Control.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("0", (string?)record["transitions"]);
        Assert.Equal(Time(sandbox.Control.World.Clock.Now)[..15], ((string)Record("analytics-events")["renewTime"]!)[..15]);
        Assert.Equal(["master", "replica"], List("Pod").Where(pod => Name(pod).StartsWith("analytics-events-", StringComparison.Ordinal)).Select(Role));
    }

    [Fact]
    public void A_cluster_that_lost_the_way_to_the_API_server_keeps_its_label_and_an_old_record()
    {
        Assert.Equal("master", Role(Find("Pod", "analytics", "analytics-ledger-0")!));
        Assert.True(sandbox.Control.World.Clock.Now - DateTimeOffset.Parse((string)Record("analytics-ledger")["renewTime"]!, System.Globalization.CultureInfo.InvariantCulture) > TimeSpan.FromMinutes(40));
    }

    [Fact]
    public void A_change_that_waits_for_its_window_is_made_in_it()
    {
        var before = Find("Pod", "analytics", "analytics-reports-0")!;
        sandbox.Control.Edit("acid.zalan.do/v1", "postgresql", "analytics", "analytics-reports", """{"spec":{"maintenanceWindows":["07:00-08:00"]}}""");
        sandbox.Control.Advance(TimeSpan.FromMinutes(1));
        var after = Find("Pod", "analytics", "analytics-reports-0")!;

        Assert.Equal("true", (string?)before["metadata"]!["annotations"]![Required]);
        Assert.NotEqual((string?)before["metadata"]!["uid"], (string?)after["metadata"]!["uid"]);
        Assert.Null(after["metadata"]!["annotations"]![Required]);
    }

    [Fact]
    public void A_container_that_ends_is_started_anew_and_later_each_time()
    {
        var restarts = Restarts();
        sandbox.Control.Advance(TimeSpan.FromMinutes(11));

        Assert.InRange(restarts, 8, 14);
        Assert.Equal(restarts + 2, Restarts());
        Assert.Contains(List("Event"), said => (string?)said["reason"] == "BackOff" && (int?)said["count"] > 0);
    }

    [Fact]
    public void Sentinels_learn_the_master_once_the_line_that_Redis_refuses_is_gone()
    {
        var before = (int?)Find("Deployment", "analytics", "rfs-jobs-queue")!["status"]!["availableReplicas"];
        sandbox.Control.Edit("databases.spotahome.com/v1", "RedisFailover", "analytics", "jobs-queue", """{"spec":{"redis":{"customConfig":null}}}""");
        sandbox.Control.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(before);
        Assert.Equal(3, (int?)Find("Deployment", "analytics", "rfs-jobs-queue")!["status"]!["availableReplicas"]);
    }

    private static (string?, string?) Room(JsonObject claim) => ((string?)claim["status"]!["capacity"]!["storage"], (string?)claim["status"]!["conditions"]?[0]!["type"]);

    private static string Name(JsonObject item) => (string)item["metadata"]!["name"]!;

    private static string? Role(JsonObject pod) => (string?)pod["metadata"]!["labels"]!["spilo-role"];

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private int Restarts() => (int)Find("Pod", "analytics", "analytics-sessions-0")!["status"]!["containerStatuses"]![0]!["restartCount"]!;

    private JsonObject Claim(string name) => Find("PersistentVolumeClaim", "analytics", name)!;

    private JsonNode Record(string cluster) => Find(Endpoints, "analytics", cluster)!["metadata"]!["annotations"]!;

    private string? Leader(string cluster) => (string?)Record(cluster)["leader"];

    private void Delete(string pod)
    {
        sandbox.Control.World.Do(() => sandbox.Control.World.Store.Delete(sandbox.Control.World.Store.Find(Pod, "analytics", pod)!));
        sandbox.Control.Advance(TimeSpan.FromSeconds(10));
    }

    private List<JsonObject> List(string kind) => sandbox.Control.World.Do(() => sandbox.Control.World.Store.List(TypeOf(kind), "analytics").Select(stored => stored.Body()).ToList());

    private JsonObject? Find(string kind, string ns, string name) => Find(TypeOf(kind), ns, name);

    private JsonObject? Find(ResourceType type, string ns, string name) => sandbox.Control.World.Do(() => sandbox.Control.World.Store.Find(type, ns, name)?.Body());

    private static ResourceType TypeOf(string kind) => ResourceTypes.All.First(type => type.Kind == kind);
}
