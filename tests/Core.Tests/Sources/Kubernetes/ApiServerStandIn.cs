using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using DbDashboard.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Tests.Sources.Kubernetes;

/// <summary>A server on loopback that lists and watches as a Kubernetes API server does; what it answers is set by path.</summary>
internal sealed class ApiServerStandIn : IAsyncDisposable
{
    public const string EmptyList = """{"kind":"List","apiVersion":"v1","metadata":{"resourceVersion":"100"},"items":[]}""";

    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, Func<HttpRequest, (int Status, string Body)>> lists = new();
    private readonly ConcurrentDictionary<string, Channel<string>> watches = new();

    private ApiServerStandIn(WebApplication server) => this.server = server;

    /// <summary>Path and query of every request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public string Address => server.Urls.Single();

    public static async Task<ApiServerStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var standIn = new ApiServerStandIn(builder.Build());
        standIn.server.Run(standIn.AnswerAsync);
        await standIn.server.StartAsync();
        return standIn;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var watch in watches.Values)
        {
            watch.Writer.TryComplete();
        }

        await server.DisposeAsync();
    }

    /// <summary>What a list of <paramref name="path"/> answers from now on.</summary>
    public void Lists(string path, int status, string body) => lists[path] = _ => (status, body);

    public void Lists(string path, Func<HttpRequest, (int Status, string Body)> answer) => lists[path] = answer;

    /// <summary>What was recorded of a real server for another path.</summary>
    public void ListsRecorded(string path, string file)
    {
        var recorded = RecordedExchange.Load(Recordings.File("kubernetes", file))!;
        Lists(path, recorded.Status!.Value, recorded.Body);
    }

    /// <summary>Sends one line to the watch of a path, now or once it is opened.</summary>
    public void Sends(string path, string line) => WatchOf(path).Writer.TryWrite(line.TrimEnd('\n') + "\n");

    /// <summary>Ends the watch that is open, as a server does after its time is up.</summary>
    public void EndsWatch(string path)
    {
        watches.Remove(path, out var watch);
        watch?.Writer.TryComplete();
    }

    private Channel<string> WatchOf(string path) => watches.GetOrAdd(path, _ => Channel.CreateUnbounded<string>());

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Requests.Enqueue(path + context.Request.QueryString);
        if (context.Request.Query.ContainsKey("watch"))
        {
            await WatchAsync(context, path);
            return;
        }

        var (status, body) = lists.TryGetValue(path, out var answer) ? answer(context.Request)
            : path == "/version" ? (200, """{"gitVersion":"v1.36.1"}""")
            : (200, EmptyList);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }

    private async Task WatchAsync(HttpContext context, string path)
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.FlushAsync();
        await foreach (var line in WatchOf(path).Reader.ReadAllAsync(context.RequestAborted))
        {
            await context.Response.WriteAsync(line);
            await context.Response.Body.FlushAsync();
        }
    }
}
