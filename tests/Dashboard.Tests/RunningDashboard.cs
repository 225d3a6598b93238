using System.Text.Json;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Tests;
using DbDashboard.Testing;
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

    // Tests read at once what a page would wait for: all of it is there before the first begins.
    public async ValueTask InitializeAsync()
    {
        Host = await DashboardHost.StartAsync();
        await Host.UntilAsync(explained => explained.IsWhole() && explained.Has("database-instances", "file-missing-on-revision"));
        await Host.Services.GetRequiredService<DeclarationStore>().Until(declared => declared.NotRead.Count == 0 && declared.Databases.Count > 0);
        await Host.Services.GetRequiredService<GroupStore>().Until(book => book.Open.Count > 0);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>What tests ask of a running dashboard.</summary>
internal static class Asking
{
    /// <summary>Twice what the product may take to look again at what it could not read; spent only by a failure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Nothing late is awaited: every source is live, and every application is explained with nothing left unchecked.</summary>
    public static bool IsWhole(this ExplainedSnapshot explained) => explained.Snapshot.Applications.Count > 0
        && explained.Snapshot.Sources.Values.All(source => source.State == SourceState.Live)
        && explained.Snapshot.Applications.Keys.All(key => explained.Explanations.GetValueOrDefault(key) is { NotChecked.Count: 0 });

    public static bool Has(this ExplainedSnapshot explained, string application, string cause) =>
        explained.Explanations.Values.Any(e => e.Key.Name == application && e.Causes.Items.Any(c => c.Id == cause));

    /// <summary>Waits for the state, as every page does; fails when it does not come, and says what is there instead.</summary>
    public static async Task<ExplainedSnapshot> UntilAsync(this DashboardHost host, Func<ExplainedSnapshot, bool> state)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await host.Services.GetRequiredService<ExplanationStore>().WatchAsync(limit.Token).FirstAsync(state, limit.Token);
        }
        catch (OperationCanceledException cancelled) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The state did not come. {Said(host.Current())}", cancelled);
        }
    }

    private static string Said(ExplainedSnapshot explained) => string.Join(
        ' ',
        explained.Snapshot.Sources.Values.Where(source => source.State != SourceState.Live).Select(source => $"{source.Id} is {source.State}: {source.Why}")
            .Concat(explained.Explanations.Values.SelectMany(e => e.NotChecked.Select(not => $"{e.Key.Name} is not checked: {not}"))));

    public static async Task<JsonElement> GetAsync(this DashboardHost host, string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync($"{host.Url}{path}", TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
