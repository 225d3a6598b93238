using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DbDashboard.Testing;

/// <summary>An event stream that a test speaks through.</summary>
public sealed class RecordedStream
{
    private readonly SemaphoreSlim connected = new(0);
    private volatile Channel<string?>? current;

    /// <summary>Waits until the next client is connected.</summary>
    public async Task WaitForClientAsync()
    {
        if (!await connected.WaitAsync(TimeSpan.FromSeconds(20)))
        {
            throw new TimeoutException("No client connected to the stream.");
        }
    }

    /// <summary>Sends text as it is to the client that is connected.</summary>
    public void Send(string text) => current!.Writer.TryWrite(text);

    /// <summary>Sends a frame as Argo CD does.</summary>
    public void SendFrame(string json) => Send($"data: {json} \n\n\n");

    public void KeepAlive() => Send(":\n");

    /// <summary>Ends the stream as a server does that restarts.</summary>
    public void Close() => current!.Writer.TryWrite(null);

    internal async Task ServeAsync(HttpContext context)
    {
        var mine = Channel.CreateUnbounded<string?>();
        current = mine;
        context.Response.ContentType = "text/event-stream";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // As Argo CD does it: the headers go out with the first byte, not before.
        connected.Release();
        await foreach (var text in mine.Reader.ReadAllAsync(context.RequestAborted))
        {
            if (text is null)
            {
                return;
            }

            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
