using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DbDashboard.Core.Tests.Sources.ArgoCd.Writes;

/// <summary>Takes requests whole, notes them, says what it was told to and cuts the connection.</summary>
internal sealed class CuttingServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    /// <param name="says">What is written before the cut; null never says anything and keeps the connection.</param>
    /// <param name="afterHead">Cuts when the request's head is there, without reading its body.</param>
    public CuttingServer(string? says = "", bool afterHead = false)
    {
        listener.Start();
        serving = ServeAsync(says, afterHead);
    }

    public string Url => $"http://{listener.LocalEndpoint}";

    /// <summary>The requests, each as it came over the wire.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task ServeAsync(string? says, bool afterHead)
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            await AnswerAsync(client, says, afterHead);
        }
    }

    private async Task AnswerAsync(TcpClient client, string? says, bool afterHead)
    {
        var stream = client.GetStream();
        var request = "";
        var buffer = new byte[64 * 1024];
        while (!IsWhole(request, afterHead) && await stream.ReadAsync(buffer, stop.Token) is var read and > 0)
        {
            request += Encoding.UTF8.GetString(buffer, 0, read);
        }

        Requests.Enqueue(request);
        if (says is null)
        {
            await new TaskCompletionSource().Task.WaitAsync(stop.Token);
            return;
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(says), stop.Token);
    }

    private static bool IsWhole(string request, bool afterHead)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0 || afterHead)
        {
            return end >= 0;
        }

        var length = request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return request.Length - end - 4 >= (length is null ? 0 : int.Parse(length["Content-Length: ".Length..], System.Globalization.CultureInfo.InvariantCulture));
    }
}
