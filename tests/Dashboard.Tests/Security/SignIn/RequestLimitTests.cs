using System.Net;
using System.Net.WebSockets;
using DbDashboard.Core.Actions;

namespace DbDashboard.Dashboard.Tests.Security.SignIn;

[Collection(nameof(SignedIn))]
public sealed class RequestLimitTests(SignedInDashboard dashboard)
{
    /// <summary>C10 45.</summary>
    [Fact]
    public async Task One_person_holds_so_many_pages_and_others_are_served()
    {
        using var visitor = await dashboard.SignedInAsync(Role.Viewer);
        using var other = await dashboard.SignedInAsync(Role.Viewer);
        var open = new List<ClientWebSocket>();
        for (var i = 0; i < SignedInDashboard.Connections; i++)
        {
            open.Add(await OpenAsync(visitor));
        }

        using var tooMany = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(tooMany, visitor, "/hubs/live", dashboard.Host.Url));
        open.Add(await OpenAsync(other));

        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.HttpStatusCode);
        Assert.All(open, socket => Assert.Equal(WebSocketState.Open, socket.State));
        open.ForEach(socket => socket.Dispose());
    }

    /// <summary>C10 36: to a WebSocket no browser applies its rules of origin.</summary>
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_WebSocket_from_elsewhere_is_refused(string? origin)
    {
        using var visitor = await dashboard.SignedInAsync(Role.Viewer);
        foreach (var path in new[] { "/_blazor", "/hubs/live" })
        {
            using var socket = new ClientWebSocket();
            await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(socket, visitor, path, origin));
            Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        }
    }

    private async Task<ClientWebSocket> OpenAsync(Visitor visitor)
    {
        var socket = new ClientWebSocket();
        await ConnectAsync(socket, visitor, "/hubs/live", dashboard.Host.Url);
        return socket;
    }

    private Task ConnectAsync(ClientWebSocket socket, Visitor visitor, string path, string? origin)
    {
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", visitor.CookieHeader);
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        return socket.ConnectAsync(new($"{dashboard.Host.Url.Replace("http", "ws", StringComparison.Ordinal)}{path}"), TestContext.Current.CancellationToken);
    }
}
