using System.Text.Json;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Tests.Actions;
using DbDashboard.Testing.Hosts;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Api;

/// <summary>Groups by REST and by the hub, from the running product.</summary>
public sealed class GroupApiTests(RunningDashboard dashboard)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Groups_stand_in_the_order_of_Triage_with_their_applications()
    {
        await GroupOfAsync(dashboard.Host, "database-instances");
        var groups = (await dashboard.Host.GetAsync("/api/v1/groups")).EnumerateArray().ToList();
        var first = groups[0];
        Assert.Equal(("dataLossPending", "file-missing-on-revision"), (first.GetProperty("tier").GetString(), first.GetProperty("cause").GetString()));
        Assert.Equal("database-instances", first.GetProperty("applications")[0].GetProperty("name").GetString());
        var whole = await dashboard.Host.GetAsync($"/api/v1/groups/{first.GetProperty("id").GetString()}");
        Assert.Equal(first.GetProperty("sentence").GetString(), whole.GetProperty("group").GetProperty("sentence").GetString());
    }

    [Theory]
    [InlineData("0123456789abcdef", "taken", 404)]
    [InlineData("nonsense", "taken", 404)]
    [InlineData("0123456789abcdef", null, 400)]
    [InlineData("0123456789abcdef", 7, 400)]
    public async Task What_is_no_group_or_no_claim_is_refused(string id, object? kind, int status) =>
        Assert.Equal(status, (await dashboard.Host.PostAsync($"/groups/{id}/claim", new { kind })).Status);

    [Fact]
    public async Task A_claim_is_checked_audited_told_by_the_hub_and_taken_back()
    {
        var host = dashboard.Host;
        var id = await GroupOfAsync(host, "catalog");
        await using var hub = new HubConnectionBuilder().WithUrl($"{host.Url}/hubs/live").Build();
        await hub.StartAsync(Token);
        await using var told = hub.StreamAsync<JsonElement>("WatchGroups", Token).GetAsyncEnumerator(Token);

        Assert.Equal(400, (await host.PostAsync($"/groups/{id}/claim", new { kind = "snoozed", minutes = 1441 })).Status);
        Assert.Equal(200, (await host.PostAsync($"/groups/{id}/claim", new { kind = "snoozed", minutes = 240, note = "the branch is being merged" })).Status);
        Assert.Equal("quiet", await ClaimStateAsync(told, id));

        var rows = (await host.GetAsync("/api/v1/activity?action=group-snooze")).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(["noted", "refused"], rows.Select(row => row.GetProperty("entry").GetProperty("edge").GetString()));
        Assert.Equal("the branch is being merged", rows[0].GetProperty("entry").GetProperty("reason").GetString());
        Assert.True((await host.GetAsync("/api/v1/activity/verify")).GetProperty("isWhole").GetBoolean());

        Assert.Equal(204, await DeleteAsync(host, id));
        Assert.Equal(409, await DeleteAsync(host, id));
    }

    [Fact]
    public async Task Changes_after_a_moment_are_told()
    {
        var groups = dashboard.Host.Services.GetRequiredService<GroupStore>();
        var reply = await dashboard.Host.GetAsync("/api/v1/groups/changes?since=2020-01-01T00:00:00Z");
        Assert.Equal(groups.Current.Open.Keys.Select(id => id.ToString()).Order(), reply.GetProperty("new").EnumerateArray().Select(id => id.GetString()!).Order());
    }

    // It begins when every application was explained: by then its root is known.
    private static async Task<string> GroupOfAsync(DashboardHost host, string application)
    {
        await foreach (var book in host.Services.GetRequiredService<GroupStore>().WatchAsync(Token))
        {
            if (book.Open.Values.FirstOrDefault(group => group.Members.Any(key => key.Name == application)) is { } group)
            {
                return group.Id.ToString();
            }
        }

        throw new InvalidOperationException("The store ended.");
    }

    private static async Task<string?> ClaimStateAsync(IAsyncEnumerator<JsonElement> told, string id)
    {
        while (await told.MoveNextAsync())
        {
            foreach (var group in told.Current.GetProperty("changed").EnumerateArray().Where(group => group.GetProperty("id").GetString() == id))
            {
                if (group.TryGetProperty("claim", out var claim) && claim.ValueKind == JsonValueKind.Object)
                {
                    return claim.GetProperty("state").GetString();
                }
            }
        }

        return null;
    }

    private static async Task<int> DeleteAsync(DashboardHost host, string id)
    {
        using var client = new HttpClient();
        using var response = await client.DeleteAsync($"{host.Url}/api/v1/groups/{id}/claim", Token);
        return (int)response.StatusCode;
    }
}
