using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Tests.Story;

/// <summary>A sandbox with the default story, read only by its tests.</summary>
public sealed class StoryWorld : IAsyncLifetime
{
    public SandboxServer Sandbox { get; private set; } = null!;

    /// <summary>The world's time when the story had been told.</summary>
    public DateTimeOffset Started { get; private set; }

    /// <summary>Argo CD's API with the dashboard's token.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System);
        Started = Sandbox.Control.World.Clock.Now;
        Client = Http.Client(Sandbox.ArgoCdUrl, Sandbox.Token);
    }

    public async Task<List<JsonNode>> ListAsync() => [.. (await Client.GetJsonAsync("/api/v1/applications"))["items"]!.AsArray().OfType<JsonNode>()];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Sandbox.DisposeAsync();
    }
}

internal static class Http
{
    public static HttpClient Client(string url, string? token)
    {
        var client = new HttpClient { BaseAddress = new Uri(url) };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static async Task<JsonObject> GetJsonAsync(this HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(path, TestContext.Current.CancellationToken))!.AsObject();

    /// <summary>Sends a body with exactly the content type that Argo CD wants, and reads the answer whatever its status.</summary>
    public static async Task<(int Status, string Body)> SendAsync(this HttpClient client, string method, string path, string? body = null, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (contentType is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body ?? ""));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
