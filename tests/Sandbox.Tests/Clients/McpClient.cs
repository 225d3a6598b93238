using System.Diagnostics;
using System.Text.Json.Nodes;
using DbDashboard.Testing;

namespace DbDashboard.Sandbox.Tests.Clients;

/// <summary>Runs <c>argocd-mcp</c>, a program that others wrote for the real Argo CD, and talks to it over its standard streams.</summary>
internal sealed class McpClient : IDisposable
{
    private static readonly string Script = Path.Combine(TestTree.Folder("Sandbox.Tests"), "Clients", "node_modules", "argocd-mcp", "dist", "index.js");
    private readonly Process process;
    private int id;

    public McpClient(string url, string token)
    {
        Assert.True(File.Exists(Script), $"{Script} is not there: run `npm ci --ignore-scripts` in tests/Sandbox.Tests/Clients, as ./test does");
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { Script, "stdio" } };
        start.Environment["ARGOCD_BASE_URL"] = url;
        start.Environment["ARGOCD_API_TOKEN"] = token;
        process = Process.Start(start)!;
        process.BeginErrorReadLine();
    }

    public async Task<JsonNode> AskAsync(string method, JsonObject parameters)
    {
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++id, ["method"] = method, ["params"] = parameters });
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith('{') && JsonNode.Parse(line) is { } answer && (int?)answer["id"] == id)
            {
                return answer["result"] ?? throw new InvalidOperationException(line);
            }
        }

        throw new InvalidOperationException($"argocd-mcp ended without an answer to {method}");
    }

    public async Task InitializeAsync()
    {
        await AskAsync("initialize", new JsonObject { ["protocolVersion"] = "2025-03-26", ["capabilities"] = new JsonObject(), ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" } });
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
    }

    /// <summary>The text that a tool answers.</summary>
    public async Task<string> CallAsync(string tool, JsonObject arguments)
    {
        var result = await AskAsync("tools/call", new JsonObject { ["name"] = tool, ["arguments"] = arguments });
        Assert.NotEqual(true, (bool?)result["isError"]);
        return (string)result["content"]![0]!["text"]!;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private async Task SendAsync(JsonObject message)
    {
        await process.StandardInput.WriteLineAsync(message.ToJsonString());
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }
}
