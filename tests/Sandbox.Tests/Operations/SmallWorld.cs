using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Control;
using DbDashboard.Sandbox.Kubernetes;
using DbDashboard.Sandbox.Tests.Story;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Sandbox.Tests.Operations;

/// <summary>A sandbox with one application, <c>one</c>, of the manifests that a test commits; its clock stands still until told.</summary>
public sealed class SmallWorld : IAsyncDisposable
{
    private const string Repository = "platform.git";
    private readonly SandboxServer sandbox;

    private SmallWorld(SandboxServer sandbox) => (this.sandbox, Client) = (sandbox, Http.Client(sandbox.ArgoCdUrl, sandbox.Tokens["admin"]));

    public HttpClient Client { get; }

    public SandboxControl Control => sandbox.Control;

    public static async Task<SmallWorld> StartAsync(Dictionary<string, string?> files, string? policy = null, string version = "3.5.1")
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));
        var world = new SmallWorld(await SandboxServer.StartAsync(new SandboxOptions { Story = "EmptyPlatform", RunsByItself = false, ArgoCd = version }, time, TestContext.Current.CancellationToken));
        world.Commit(files);
        world.Control.Apply(Application(world.sandbox.GitUrl, policy ?? """{"syncOptions":["CreateNamespace=true"]}"""));
        return world;
    }

    public static string ConfigMap(string name, string value = "1", string annotations = "{}") => $$$"""
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "{{{name}}}", "annotations": {{{annotations}}} }, "data": {"value": "{{{value}}}"} }
        """;

    public static string Job(string name, string annotations) => $$$"""
        {
          "apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "{{{name}}}", "annotations": {{{annotations}}} },
          "spec": {"template": {"spec": {"restartPolicy": "Never", "containers": [{"name": "migrate", "image": "example/migrate:1"}]} } }
        }
        """;

    public string Commit(Dictionary<string, string?> files) =>
        Control.Commit(Repository, "main", "change", files.ToDictionary(file => $"one/{file.Key}.json", file => file.Value));

    public void Wait(double seconds = 10) => Control.Advance(TimeSpan.FromSeconds(seconds));

    public Task<(int Status, string Body)> SyncAsync(string body = "{}") => Client.SendAsync("POST", "/api/v1/applications/one/sync", body);

    public Task<(int Status, string Body)> TerminateAsync() => Client.SendAsync("DELETE", "/api/v1/applications/one/operation");

    public Task<(int Status, string Body)> MergeAsync(string patch) =>
        Client.SendAsync("PATCH", "/api/v1/applications/one", new JsonObject { ["name"] = "one", ["patchType"] = "merge", ["patch"] = patch }.ToJsonString());

    public async Task<JsonObject> ReadAsync(bool refresh = false) => await Client.GetJsonAsync("/api/v1/applications/one" + (refresh ? "?refresh=normal" : ""));

    public async Task<JsonNode> StateAsync() => (await ReadAsync())["status"]!["operationState"]!;

    /// <summary>Phase and message of the last operation.</summary>
    public async Task<(string? Phase, string? Message)> OutcomeAsync()
    {
        var state = await StateAsync();
        return ((string?)state["phase"], (string?)state["message"]);
    }

    /// <summary>The results of the last operation as <c>name: message</c>.</summary>
    public async Task<List<string>> ResultsAsync() =>
        [.. ((await StateAsync())["syncResult"]?["resources"]?.AsArray() ?? []).Select(row => $"{row!["name"]}: {row["message"]}")];

    public bool Exists(string apiVersion, string kind, string name) =>
        Control.World.Do(() => Control.World.Store.Find(ResourceTypes.Find(apiVersion, kind)!, "one", name)) is not null;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await sandbox.DisposeAsync();
    }

    private static string Application(string git, string policy) => $$$"""
        {
          "apiVersion": "argoproj.io/v1alpha1", "kind": "Application", "metadata": {"name": "one", "namespace": "argocd"},
          "spec": {
            "project": "default",
            "source": {"repoURL": "{{{git}}}/{{{Repository}}}", "path": "one", "targetRevision": "main"},
            "destination": {"server": "https://kubernetes.default.svc", "namespace": "one"},
            "syncPolicy": {{{policy}}}
          }
        }
        """;
}
