using System.Text.Json;
using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Tests;
using DbDashboard.Testing.Hosts;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(RunningDashboard))]
// Some tests mostly wait, for a look-up or for a process that starts again: others go on meanwhile.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]

namespace DbDashboard.Dashboard.Tests;

/// <summary>The whole product over a sandbox, for tests that only read it.</summary>
public sealed class RunningDashboard : IAsyncLifetime
{
    public DashboardHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await DashboardHost.StartAsync();
        await Host.UntilAsync(explained => explained.Has("database-instances", "file-missing-on-revision"));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>What tests ask of a running dashboard.</summary>
internal static class Asking
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static bool Has(this ExplainedSnapshot explained, string application, string cause) =>
        explained.Explanations.Values.Any(e => e.Key.Name == application && e.Causes.Items.Any(c => c.Id == cause));

    /// <summary>Waits for the state, as every page does; fails when it does not come.</summary>
    public static async Task<ExplainedSnapshot> UntilAsync(this DashboardHost host, Func<ExplainedSnapshot, bool> state)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        await foreach (var explained in host.Services.GetRequiredService<ExplanationStore>().WatchAsync(limit.Token))
        {
            if (state(explained))
            {
                return explained;
            }
        }

        throw new InvalidOperationException("The store ended.");
    }

    public static async Task<JsonElement> GetAsync(this DashboardHost host, string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync($"{host.Url}{path}", TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
