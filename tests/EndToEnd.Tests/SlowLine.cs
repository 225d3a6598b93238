using System.Threading.Channels;
using Microsoft.Playwright;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>A line on which what the server sends arrives late, in order: the server's echo of a letter comes when more letters are typed.</summary>
internal static class SlowLine
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(150);

    public static Task UseAsync(IPage page, CancellationToken cancellationToken) => page.RouteWebSocketAsync("**/_blazor**", browser =>
    {
        var server = browser.ConnectToServer();
        var onTheWay = Channel.CreateUnbounded<(IWebSocketFrame Frame, DateTimeOffset At)>();
        browser.OnMessage(frame => Pass(frame, server));
        server.OnMessage(frame => onTheWay.Writer.TryWrite((frame, TimeProvider.System.GetUtcNow() + Late)));
        _ = DeliverAsync(onTheWay.Reader, browser, cancellationToken);
    });

    private static async Task DeliverAsync(ChannelReader<(IWebSocketFrame Frame, DateTimeOffset At)> onTheWay, IWebSocketRoute browser, CancellationToken cancellationToken)
    {
        await foreach (var (frame, at) in onTheWay.ReadAllAsync(cancellationToken))
        {
            var left = at - TimeProvider.System.GetUtcNow();
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, TimeProvider.System, cancellationToken);
            Pass(frame, browser);
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
