using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Testing;

/// <summary>A real HTTP server on loopback that answers as recorded. A question that no test announced is answered 501 and fails the test when the server is disposed.</summary>
public sealed class RecordedArgoCd : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> replies = new();
    private readonly ConcurrentQueue<string> unexpected = new();

    private RecordedArgoCd(WebApplication app) => this.app = app;

    /// <summary>Scheme, host and port.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What was asked so far, in order.</summary>
    public ConcurrentQueue<AskedRequest> Asked { get; } = new();

    public static async Task<RecordedArgoCd> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        var server = new RecordedArgoCd(built);
        built.Run(server.AnswerAsync);
        await built.StartAsync();
        server.Url = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return server;
    }

    /// <summary>Answers a question as a file of the recordings says, at its own path or at another.</summary>
    public RecordedArgoCd Replay(string file, string? path = null)
    {
        var exchange = RecordedExchange.Load(Path.IsPathRooted(file) ? file : Recordings.File(file))!;
        return On(path ?? exchange.Path, context => WriteAsync(context, exchange), exchange.Method);
    }

    /// <summary>Answers with this body.</summary>
    public RecordedArgoCd Json(string path, string body, int status = 200) => Text(path, body, status, "application/json");

    public RecordedArgoCd Text(string path, string body, int status, string contentType) => On(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    });

    /// <summary>Never answers.</summary>
    public RecordedArgoCd Silent(string path) => On(path, context => new TaskCompletionSource().Task.WaitAsync(context.RequestAborted));

    /// <summary>Answers with an event stream that the test speaks through. Each connection hears what is said after it came.</summary>
    public RecordedStream Stream(string path = "/api/v1/stream/applications")
    {
        var stream = new RecordedStream();
        On(path, stream.ServeAsync);
        return stream;
    }

    /// <param name="path">With its query to answer only that; without to answer whatever the query is; ending in <c>*</c> for all that begins so.</param>
    public RecordedArgoCd On(string path, Func<HttpContext, Task> reply, string method = "GET")
    {
        replies[$"{method} {path}"] = reply;
        return this;
    }

    public int CountOf(string path) => Asked.Count(request => request.Path == path);

    /// <summary>Nothing listens any more at its address.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (!unexpected.IsEmpty)
        {
            throw new InvalidOperationException($"Nobody announced: {string.Join(", ", unexpected.Distinct())}");
        }
    }

    private static Task WriteAsync(HttpContext context, RecordedExchange exchange)
    {
        context.Response.StatusCode = exchange.Status ?? 500;
        context.Response.ContentType = exchange.Headers.GetValueOrDefault("Content-Type", "application/json");
        return context.Response.WriteAsync(exchange.Body);
    }

    private Func<HttpContext, Task>? WithPrefix(string path) =>
        replies.FirstOrDefault(reply => reply.Key.EndsWith('*') && path.StartsWith(reply.Key[..^1], StringComparison.Ordinal)).Value;

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        Asked.Enqueue(new(request.Method, request.Path, request.QueryString.Value ?? "", request.Protocol, request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        var path = $"{request.Method} {request.Path}";
        var reply = replies.GetValueOrDefault(path + request.QueryString) ?? replies.GetValueOrDefault(path) ?? WithPrefix(path);
        if (reply is null)
        {
            unexpected.Enqueue(path + request.QueryString);
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
            return;
        }

        try
        {
            await reply(context);
        }
        catch (OperationCanceledException)
        {
            // The one who asked went away.
        }
    }
}

public sealed record AskedRequest(string Method, string Path, string Query, string Protocol, IReadOnlyDictionary<string, string> Headers);
