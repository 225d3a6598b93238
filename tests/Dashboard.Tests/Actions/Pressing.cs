using System.Net.Http.Json;
using System.Text.Json;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Model;
using DbDashboard.Sandbox.Control;
using DbDashboard.Testing.Hosts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Actions;

/// <summary>Presses as a person makes them: by the one way there is.</summary>
internal static class Pressing
{
    public const string Branch = "feature/db-general-instances";
    public const string BranchFilter = "{agent-docs-*.yaml,*general.yaml}";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static readonly Actor Ada = new("test:ada", "Ada", Role.Admin);
    public static readonly Actor Grace = new("test:grace", "Grace", Role.Admin);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IActions Actions(this DashboardHost host) => host.Services.GetRequiredService<IActions>();

    public static IAuditLog Audit(this DashboardHost host) => host.Services.GetRequiredService<IAuditLog>();

    public static ActionAsk Ask(string application, string action, params (string Name, string Value)[] parameters) =>
        new(new("sandbox", "argocd", application), action, parameters.Select(p => new KeyValuePair<string, string>(p.Name, p.Value)).ToEquatableList());

    public static async Task<Plan> PlanAsync(this DashboardHost host, Actor actor, ActionAsk ask)
    {
        var answer = await host.Actions().PlanAsync(ask, actor, Token);
        Assert.True(answer.Plan is not null, answer.Problem?.Sentence);
        return answer.Plan;
    }

    public static Task<ConfirmAnswer> ConfirmAsync(this DashboardHost host, Actor actor, Plan plan) =>
        host.Actions().ConfirmAsync(plan.Id, new("because the test says so", plan.Confirmation.Typed), actor, Token);

    /// <summary>Plans, confirms, and waits for the end.</summary>
    public static async Task<ActionRecord> PressAsync(this DashboardHost host, ActionAsk ask)
    {
        var plan = await host.PlanAsync(Ada, ask);
        Assert.False(plan.IsRefused, string.Join(' ', plan.Refusals.Select(v => v.Sentence)));
        var answer = await host.ConfirmAsync(Ada, plan);
        Assert.True(answer.Record is not null, answer.Problem?.Sentence);
        return await host.EndOfAsync(plan.Id);
    }

    public static async Task<ActionRecord> EndOfAsync(this DashboardHost host, ActionId id)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Patience);
        await foreach (var book in host.Services.GetRequiredService<ActionBookStore>().WatchAsync(limit.Token))
        {
            if (book.Records.GetValueOrDefault(id) is { IsOpen: false } ended)
            {
                return ended;
            }
        }

        throw new InvalidOperationException("The book ended.");
    }

    /// <summary>What Argo CD received as writes of one kind.</summary>
    public static IReadOnlyList<ReceivedWrite> Received(this DashboardHost host, string method, string path) =>
        [.. host.Sandbox.Control.Writes.Where(write => write.Method == method && write.Path.Contains(path, StringComparison.Ordinal))];

    public static async Task<IReadOnlyList<ActionState>> EdgesAsync(this DashboardHost host, ActionId id) =>
        [.. (await host.Audit().OfActionAsync(id.Value, Token)).Select(row => row.Entry.Edge)];

    /// <summary>Takes the last row out of the audit behind its back, as somebody with the file could.</summary>
    public static async Task BreakAuditAsync(this DashboardHost host)
    {
        await using (var connection = new SqliteConnection(host.Services.GetRequiredService<AuditFiles>().Connection(SqliteOpenMode.ReadWrite, pooling: false)))
        {
            await connection.OpenAsync(Token);
            foreach (var trigger in await NamesAsync(connection))
            {
                await RunAsync(connection, $"DROP TRIGGER \"{trigger}\"");
            }

            await RunAsync(connection, "DELETE FROM audit WHERE seq = (SELECT MAX(seq) FROM audit)");
        }

        await host.Audit().VerifyAsync(Token);
    }

    private static async Task<List<string>> NamesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
        await using var reader = await command.ExecuteReaderAsync(Token);
        var names = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    public static async Task<(int Status, JsonElement Body)> PostAsync(this DashboardHost host, string path, object body)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync($"{host.Url}/api/v1{path}", body, Token);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        return ((int)response.StatusCode, document.RootElement.Clone());
    }
}
