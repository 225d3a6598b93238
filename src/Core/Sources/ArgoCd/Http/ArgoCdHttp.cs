using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace DbDashboard.Core.Sources.ArgoCd.Http;

/// <summary>How HTTP to one instance is done: HTTP/1.1 only, no redirects, no cookies, few retries with jitter.</summary>
internal static class ArgoCdHttp
{
    /// <summary>How long a connection for reads may serve.</summary>
    public static readonly TimeSpan Reuse = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(5);

    public static void Configure(HttpClient client, ArgoCdInstanceOptions options)
    {
        client.BaseAddress = new Uri(options.Url.TrimEnd('/'));
        client.DefaultRequestVersion = HttpVersion.Version11;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        // Each question has its own deadline; a stream has none.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.UserAgent.ParseAdd("DbDashboard");
    }

    /// <param name="reuse">How long a connection may serve; zero makes one for each request, so that a request never goes over one that the server is closing.</param>
    public static SocketsHttpHandler Transport(ArgoCdInstanceOptions options, TimeSpan reuse)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = ConnectWithin,
            PooledConnectionLifetime = reuse,
        };
        if (options.CaFile.Length > 0)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = new TrustedAuthorities(options.CaFile).Accepts;
        }

        return handler;
    }

    /// <summary>
    /// Only reads are repeated, and only where repeating can help. A 500 is mostly an answer of Argo CD's ("unable to
    /// resolve …"), so it is none of these. A stream is not repeated here: its source starts anew and reads a list first.
    /// </summary>
    public static void Retry(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(300),
            MaxDelay = TimeSpan.FromSeconds(3),
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(
                IsRead(attempt.Context.GetRequestMessage()) && IsWorthRepeating(attempt.Outcome.Exception, attempt.Outcome.Result)),
        });
    }

    private static bool IsRead(HttpRequestMessage? request) =>
        request?.Method == HttpMethod.Get && request.Headers.Accept.ToString() != "text/event-stream";

    private static bool IsWorthRepeating(Exception? failure, HttpResponseMessage? reply) =>
        failure is HttpRequestException
        || reply?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
