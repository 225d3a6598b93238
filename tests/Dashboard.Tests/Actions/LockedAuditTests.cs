using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Testing.Hosts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Actions;

[Collection(BrakedPlatform.Name)]
public sealed class LockedAuditTests(PressedPlatform platform)
{
    private const string App = "catalog";

    [Fact]
    public async Task An_intent_that_cannot_be_written_down_is_refused_before_sending_and_goes_when_it_can()
    {
        var host = platform.Host;
        var (_, plan) = await host.PostAsync($"/applications/sandbox/argocd/{App}/plans", new { action = "sync" });

        await using (await LockedAsync(host))
        {
            var (_, refused) = await host.PostAsync($"/plans/{plan.GetProperty("id").GetString()}/confirm", new { reason = "it has to be" });
            Assert.Equal("refused", refused.GetProperty("state").GetString());
            Assert.Contains("Nothing was sent", refused.GetProperty("sentence").GetString(), StringComparison.Ordinal);
            Assert.Equal(503, (await host.PostAsync($"/applications/sandbox/argocd/{App}/plans", new { action = "sync" })).Status);
        }

        Assert.Empty(host.Received("POST", $"/{App}/sync"));
        Assert.Equal(200, (await host.PostAsync($"/applications/sandbox/argocd/{App}/plans", new { action = "sync" })).Status);
    }

    private static async Task<SqliteConnection> LockedAsync(DashboardHost host)
    {
        var connection = new SqliteConnection(host.Services.GetRequiredService<AuditFiles>().Connection(SqliteOpenMode.ReadWrite, pooling: false));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
