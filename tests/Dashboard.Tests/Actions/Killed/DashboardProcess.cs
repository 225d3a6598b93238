using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using DbDashboard.Sandbox;

namespace DbDashboard.Dashboard.Tests.Actions.Killed;

/// <summary>The product as a process of its own, over a sandbox and a folder that outlive it.</summary>
internal sealed partial class DashboardProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly HttpClient client;

    private DashboardProcess(Process process, string url)
    {
        this.process = process;
        client = new() { BaseAddress = new($"{url}/api/v1/"), Timeout = Patience };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>When this returns, it has heard from Argo CD.</summary>
    public static async Task<DashboardProcess> StartAsync(SandboxServer sandbox, string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "DbDashboard.Dashboard")) { WorkingDirectory = AppContext.BaseDirectory, UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var setting in Settings(sandbox, folder))
        {
            start.ArgumentList.Add(setting);
        }

        var begun = Process.Start(start)!;
        var started = new DashboardProcess(begun, await UrlAsync(begun));
        await started.UntilAsync("/readyz", reply => reply.IsSuccessStatusCode);
        return started;
    }

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await client.PostAsJsonAsync(path, body, Token);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Token);
    }

    /// <summary>The answer never comes when the process is killed before.</summary>
    public void PostAndForget(string path, object body) => _ = Task.Run(
        async () =>
        {
            try
            {
                await PostAsync(path, body);
            }
            catch (HttpRequestException)
            {
                // Killed.
            }
        },
        Token);

    public Task<JsonElement> GetAsync(string path) => client.GetFromJsonAsync<JsonElement>(path, Token);

    /// <summary>Until the action is in one of these states.</summary>
    public async Task<JsonElement> UntilAsync(string action, params string[] states)
    {
        var seen = default(JsonElement);
        await UntilAsync(
            async () =>
            {
                seen = await GetAsync($"actions/{action}");
                return states.Contains(seen.GetProperty("state").GetString());
            },
            () => $"{action}: {seen}");
        return seen;
    }

    /// <param name="each">How often it is looked at; null: as often as makes sense.</param>
    public static async Task UntilAsync(Func<Task<bool>> isThere, Func<string> seen, TimeSpan? each = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Patience);
        using var beat = new PeriodicTimer(each ?? Beat);
        while (!await isThere())
        {
            Assert.False(limit.IsCancellationRequested, seen());
            await beat.WaitForNextTickAsync(Token);
        }
    }

    /// <summary>SIGKILL: nothing of it gets to say a last word.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(Token);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        client.Dispose();
    }

    private static IEnumerable<string> Settings(SandboxServer sandbox, string folder) =>
    [
        "--Urls=http://127.0.0.1:0",
        "--ArgoCd:Instances:0:Name=sandbox",
        $"--ArgoCd:Instances:0:Url={sandbox.ArgoCdUrl}",
        $"--ArgoCd:Instances:0:Token={sandbox.Token}",
        "--Kubernetes:Clusters:0:Name=in-cluster",
        $"--Kubernetes:Clusters:0:Server={sandbox.KubernetesUrl}",
        $"--Kubernetes:Clusters:0:Token={sandbox.Token}",
        $"--Git:AllowedHosts:0={sandbox.GitUrl}",
        $"--Git:CacheDirectory={Path.Combine(folder, "git")}",
        $"--Data:ConnectionString=Data Source={Path.Combine(folder, "dashboard.db")}",
    ];

    private static async Task<string> UrlAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync(Token);
                return match.Value;
            }
        }

        throw new InvalidOperationException("It ended without an address.");
    }

    private Task UntilAsync(string path, Func<HttpResponseMessage, bool> isThere) => UntilAsync(
        async () =>
        {
            using var reply = await client.GetAsync(path, Token);
            return isThere(reply);
        },
        () => $"{path} did not come");

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
