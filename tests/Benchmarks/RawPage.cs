using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using DbDashboard.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Benchmarks;

/// <summary>The least that shows a change of Argo CD in a browser: its event stream passed on, frame by frame, to one WebSocket a page, and a page that puts one word of it into one element.</summary>
internal sealed class RawPage : IAsyncDisposable
{
    private const string Page = """
        <!DOCTYPE html><title>Raw</title><main id="shown">nothing yet</main>
        <script>
          new WebSocket(new URL("changes", location.href.replace("http", "ws"))).onmessage = message => {
            const application = JSON.parse(message.data).result.application;
            if (application.metadata.name === new URLSearchParams(location.search).get("of")) document.querySelector("#shown").textContent = application.status.health.status;
          };
        </script>
        """;

    private readonly ConcurrentDictionary<WebSocket, string> viewers = new();
    private readonly WebApplication app;

    private RawPage()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.UseWebSockets();
        app.MapGet("/", () => Results.Content(Page, "text/html"));
        app.Map("/changes", ServeAsync);
    }

    public string Url => app.Urls.First();

    public int Viewers => viewers.Count;

    public static async Task<RawPage> StartAsync(CancellationToken cancellationToken)
    {
        var page = new RawPage();
        await page.app.StartAsync(cancellationToken);
        return page;
    }

    /// <summary>Passes on what the event stream of an Argo CD tells, until cancelled.</summary>
    public async Task FollowAsync(SandboxServer argoCd, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"{argoCd.ArgoCdUrl}/api/v1/stream/applications");
        asked.Headers.Authorization = new("Bearer", argoCd.Token);
        asked.Headers.Accept.Add(new("text/event-stream"));
        using var answer = await http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                await ShowAsync(line[5..], cancellationToken);
            }
        }
    }

    private async Task ShowAsync(string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var viewer in viewers.Keys)
        {
            await viewer.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        viewers[socket] = "";
        try
        {
            // A viewer says nothing: what comes is its end.
            await socket.ReceiveAsync(new byte[16], context.RequestAborted);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The browser was closed.
        }
        finally
        {
            viewers.TryRemove(socket, out _);
        }
    }
}
