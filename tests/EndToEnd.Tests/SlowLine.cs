using Microsoft.Playwright;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>A line on which what the server sends arrives late, in order: its echo of a letter comes when more letters are typed.</summary>
internal sealed class SlowLine
{
    private readonly Lock gate = new();
    private readonly Queue<IWebSocketFrame> onTheWay = new();
    private IWebSocketRoute? browser;
    private int lag;

    public static async Task<SlowLine> OfAsync(IPage page)
    {
        var line = new SlowLine();
        await page.RouteWebSocketAsync("**/_blazor**", line.Connect);
        return line;
    }

    /// <summary>From now on a message arrives when so many further ones were sent; 0: at once, and all that are on the way.</summary>
    public void LagBehind(int messages)
    {
        lock (gate)
        {
            lag = messages;
            Deliver();
        }
    }

    private void Connect(IWebSocketRoute page)
    {
        browser = page;
        var server = page.ConnectToServer();
        page.OnMessage(frame => Pass(frame, server));
        server.OnMessage(Take);
    }

    private void Take(IWebSocketFrame frame)
    {
        lock (gate)
        {
            onTheWay.Enqueue(frame);
            Deliver();
        }
    }

    private void Deliver()
    {
        while (onTheWay.Count > lag)
        {
            Pass(onTheWay.Dequeue(), browser!);
        }
    }

    private static void Pass(IWebSocketFrame frame, IWebSocketRoute to)
    {
        if (frame.Binary is { } bytes)
        {
            to.Send(bytes);
        }
        else
        {
            to.Send(frame.Text ?? "");
        }
    }
}
