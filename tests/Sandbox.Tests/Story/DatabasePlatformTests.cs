using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Tests.Story;

public sealed class DatabasePlatformTests(StoryWorld story) : IClassFixture<StoryWorld>
{
    [Theory]
    [InlineData("platform-apps", "Synced", "Healthy")]
    [InlineData("database-instances", "OutOfSync", "Healthy")]
    [InlineData("postgres-operator", "Synced", "Healthy")]
    [InlineData("redis-operator", "Synced", "Healthy")]
    [InlineData("questdb-operator", "Synced", "Healthy")]
    [InlineData("orders", "Synced", "Healthy")]
    [InlineData("checkout-cache", "Synced", "Healthy")]
    [InlineData("reports-db", "Unknown", "Healthy")]
    [InlineData("inventory", "Unknown", "Healthy")]
    [InlineData("payments-db", "OutOfSync", "Healthy")]
    [InlineData("event-bus", "OutOfSync", "Missing")]
    [InlineData("billing", "OutOfSync", "Healthy")]
    [InlineData("search", "OutOfSync", "Missing")]
    [InlineData("notifications", "OutOfSync", "Healthy")]
    [InlineData("audit", "Unknown", "Healthy")]
    [InlineData("catalog", "OutOfSync", "Healthy")]
    [InlineData("legacy-metrics", "OutOfSync", "Healthy")]
    [InlineData("shipping", "OutOfSync", "Healthy")]
    public async Task Ends_with_each_application_in_its_state(string name, string sync, string health)
    {
        var item = (await story.ListAsync()).Single(item => (string?)item["metadata"]!["name"] == name);
        Assert.Equal((sync, health), ((string?)item["status"]!["sync"]!["status"], (string?)item["status"]!["health"]!["status"]));
    }

    [Fact]
    public async Task Ends_with_three_databases_waiting_to_be_pruned()
    {
        var application = await story.Client.GetJsonAsync("/api/v1/applications/database-instances");
        var pruned = application["status"]!["resources"]!.AsArray().Where(row => (bool?)row!["requiresPruning"] == true).Select(row => (string?)row!["name"]);
        Assert.Equal(["postgres-general", "questdb-timeseries", "redis-general"], pruned);
    }

    [Theory]
    [InlineData("audit", 25, 26)]
    [InlineData("inventory", 19, 20)]
    [InlineData("reports-db", 2, 3)]
    public async Task An_error_is_as_old_as_its_reason(string name, int fromHours, int toHours)
    {
        var condition = (await story.ListAsync()).Single(item => (string?)item["metadata"]!["name"] == name)["status"]!["conditions"]![0]!;
        var age = story.Started - DateTimeOffset.Parse((string)condition["lastTransitionTime"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(age.TotalHours, fromHours, toHours);
    }

    [Fact]
    public async Task Says_where_the_live_databases_came_from()
    {
        var history = (await story.Client.GetJsonAsync("/api/v1/applications/database-instances"))["status"]!["history"]!.AsArray();
        Assert.Equal(["main", "feature/db-general-instances"], history.Select(entry => (string?)entry!["source"]!["targetRevision"]));
        Assert.Equal("linus@example.com", (string?)history[1]!["initiatedBy"]!["username"]);
    }

    [Fact]
    public async Task Names_the_manager_of_a_live_edit()
    {
        var items = (await story.Client.GetJsonAsync("/api/v1/applications/payments-db/managed-resources"))["items"]!.AsArray();
        var live = JsonNode.Parse((string)items[0]!["liveState"]!)!;
        Assert.Contains("kubectl-edit", live["metadata"]!["managedFields"]!.AsArray().Select(entry => (string?)entry!["manager"]));
        Assert.True((bool?)items[0]!["modified"]);
    }

    [Fact]
    public async Task One_operation_hangs_in_its_hook()
    {
        var application = await story.Client.GetJsonAsync("/api/v1/applications/shipping");
        Assert.Equal("waiting for completion of hook batch/Job/shipping-migrate", (string?)application["status"]!["operationState"]!["message"]);
        Assert.Equal("mei@example.com", (string?)application["operation"]!["initiatedBy"]!["username"]);
    }

    [Fact]
    public async Task One_application_waits_for_its_window()
    {
        var windows = await story.Client.GetJsonAsync("/api/v1/applications/billing/syncwindows");
        Assert.False((bool?)windows["canSync"]);
    }
}
