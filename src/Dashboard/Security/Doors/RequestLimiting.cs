using System.Net;
using System.Threading.RateLimiting;
using DbDashboard.Dashboard.Security.Sessions;
using Microsoft.AspNetCore.RateLimiting;

namespace DbDashboard.Dashboard.Security.Doors;

/// <summary>How much one person, or one address before the sign-in, may ask for; more answers 429.</summary>
public static class RequestLimiting
{
    /// <summary>Bytes of a request's body; endpoints that take less say so.</summary>
    public const long LargestBody = 1024 * 1024;

    public static void Configure(RateLimiterOptions options, RequestLimits limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => Requests(context, limits)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => SignIns(context, limits)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => Connections(context, limits)));
    }

    private static RateLimitPartition<string> Requests(HttpContext context, RequestLimits limits) => RateLimitPartition.GetTokenBucketLimiter("all " + Who(context), _ => new()
    {
        TokenLimit = limits.RequestsPerMinute,
        TokensPerPeriod = limits.RequestsPerMinute,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
    });

    private static RateLimitPartition<string> SignIns(HttpContext context, RequestLimits limits) => HttpMethods.IsPost(context.Request.Method) && Addresses.IsSignIn(context.Request.Path)
        ? RateLimitPartition.GetFixedWindowLimiter("sign-in " + Address(context), _ => new() { PermitLimit = limits.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("");

    // A page that is open is one WebSocket, which is one request for as long as it lasts.
    private static RateLimitPartition<string> Connections(HttpContext context, RequestLimits limits) => KnownOrigin.IsWebSocket(context.Request)
        ? RateLimitPartition.GetConcurrencyLimiter("open " + Who(context), _ => new() { PermitLimit = limits.Connections })
        : RateLimitPartition.GetNoLimiter("");

    private static string Who(HttpContext context) =>
        context.RequestServices.GetRequiredService<SessionBook>().Find(context.User) is { } session ? session.Who.Subject : Address(context);

    // An IPv6 customer has a whole network of addresses.
    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } address => new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString(),
        var address => address.ToString(),
    };
}
