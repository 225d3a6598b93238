using System.Globalization;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Tests.Story;

/// <summary>The databases of analytics, as their operators, Patroni and the storage of the cluster left them.</summary>
public sealed class AnalyticsTests(StoryWorld story) : IClassFixture<StoryWorld>
{
    [Fact]
    public void A_volume_that_grew_waits_for_a_pod_that_mounts_it()
    {
        var status = Find("PersistentVolumeClaim", "quotes")["status"]!;

        Assert.Equal(("20Gi", "FileSystemResizePending"), ((string?)status["capacity"]!["storage"], (string?)status["conditions"]![0]!["type"]));
        Assert.Equal("40Gi", (string?)Find("PersistentVolume", (string)Find("PersistentVolumeClaim", "quotes")["spec"]!["volumeName"]!)["spec"]!["capacity"]!["storage"]);
    }

    [Fact]
    public void Every_claim_has_its_volume_and_the_volume_says_whose_it_is() => Assert.All(List("PersistentVolumeClaim"), claim =>
    {
        var volume = Find("PersistentVolume", (string)claim["spec"]!["volumeName"]!);
        Assert.Equal((string?)claim["metadata"]!["name"], (string?)volume["spec"]!["claimRef"]!["name"]);
        Assert.Equal("fast", (string?)volume["spec"]!["storageClassName"]);
    });

    [Fact]
    public void A_leader_renews_its_record_and_members_tell_their_roles()
    {
        var record = Find("Endpoints", "analytics-events")["metadata"]!["annotations"]!;

        Assert.Equal(("analytics-events-0", "30", "0"), ((string?)record["leader"], (string?)record["ttl"], (string?)record["transitions"]));
        Assert.Equal(("master", "replica"), (Role("analytics-events-0"), Role("analytics-events-1")));
        Assert.Contains("streaming", (string?)Find("Pod", "analytics-events-1")["metadata"]!["annotations"]!["status"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_that_lost_the_way_to_the_API_server_keeps_its_label_and_an_old_record()
    {
        var renewed = DateTimeOffset.Parse((string)Find("Endpoints", "analytics-ledger")["metadata"]!["annotations"]!["renewTime"]!, CultureInfo.InvariantCulture);

        Assert.Equal("master", Role("analytics-ledger-0"));
        Assert.True(story.Started - renewed > TimeSpan.FromMinutes(40));
    }

    [Fact]
    public void A_change_outside_the_maintenance_window_waits_and_a_library_that_is_not_there_crashes()
    {
        var crashed = Find("Pod", "analytics-sessions-0")["status"]!["containerStatuses"]![0]!;

        Assert.Equal("true", (string?)Find("Pod", "analytics-reports-0")["metadata"]!["annotations"]!["zalando-postgres-operator-rolling-update-required"]);
        Assert.Equal("CrashLoopBackOff", (string?)crashed["state"]!["waiting"]!["reason"]);
        Assert.InRange((int)crashed["restartCount"]!, 8, 14);
    }

    private string? Role(string pod) => (string?)Find("Pod", pod)["metadata"]!["labels"]!["spilo-role"];

    private List<JsonObject> List(string kind) => Read(store => store.List(TypeOf(kind), "analytics").Select(stored => stored.Body()).ToList());

    private JsonObject Find(string kind, string name) => Read(store => store.Find(TypeOf(kind), "analytics", name)!.Body());

    private T Read<T>(Func<ObjectStore, T> read) => story.Sandbox.Control.World.Do(() => read(story.Sandbox.Control.World.Store));

    private static ResourceType TypeOf(string kind) => ResourceTypes.All.First(type => type.Kind == kind);
}
