using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Benchmarks;

/// <summary>The least that shows a change in a browser: one WebSocket, and a page that puts what it gets into one element.</summary>
internal sealed class RawPage : IAsyncDisposable
{
    private const string Page = """
        <!DOCTYPE html><title>Raw</title><main id="shown">nothing yet</main>
        <script>
          new WebSocket(location.href.replace("http", "ws") + "changes").onmessage = message => { document.querySelector("#shown").textContent = message.data; };
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

    public async Task ShowAsync(string text, CancellationToken cancellationToken)
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
