using System.Net;

namespace DbDashboard.Dashboard.Security.Doors;

/// <summary>
/// Answers only requests that name a host by which the dashboard is known and that come from its own pages. That keeps a
/// foreign page from reaching it by a name that was pointed here (DNS rebinding), from a sibling host, and by a WebSocket,
/// to which no browser applies its rules of origin.
/// </summary>
public sealed class KnownOrigin(RequestDelegate next, AccessOptions access)
{
    private readonly Uri? known = access.PublicUrl is null ? null : new(access.PublicUrl);

    public async Task InvokeAsync(HttpContext context)
    {
        if (Refusal(context) is not { } why)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await Results.Problem(why, statusCode: StatusCodes.Status403Forbidden, title: "Refused").ExecuteAsync(context);
    }

    private string? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (IsProbe(request))
        {
            return null;
        }

        if (OwnOrigin(context) is not { } own)
        {
            return "The Host header is not a loopback name. Open the dashboard by the address that it printed.";
        }

        var origins = request.Headers.Origin;
        return origins.Count switch
        {
            0 => NeedsOrigin(request) ? "This needs the dashboard's own Origin header." : null,
            1 when string.Equals(origins[0], own, StringComparison.OrdinalIgnoreCase) => null,
            _ => "The Origin header is not this dashboard's own.",
        };
    }

    /// <summary>Null when the host is not one of ours.</summary>
    private string? OwnOrigin(HttpContext context)
    {
        var request = context.Request;
        if (known is not null && string.Equals(request.Host.Value, known.Authority, StringComparison.OrdinalIgnoreCase))
        {
            return known.GetLeftPart(UriPartial.Authority);
        }

        // A tunnel ends here; from elsewhere nobody may call it by a loopback name.
        return LoopbackOnly.IsLoopback(request.Host.Host) && IPAddress.IsLoopback(context.Connection.RemoteIpAddress ?? IPAddress.None)
            ? $"{request.Scheme}://{request.Host.Value}"
            : null;
    }

    // A browser always sends Origin with a WebSocket and with what may change something. Where nobody signs in, a client
    // without one is no browser and is let in to REST and the hub (a terminal, a test).
    private bool NeedsOrigin(HttpRequest request) => access.IsSignInOn
        ? IsWebSocket(request) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        : IsWebSocket(request) && request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);

    /// <summary>By its header, or by HTTP/2's way of asking: what the server makes of it is known only behind the endpoint.</summary>
    public static bool IsWebSocket(HttpRequest request) =>
        HttpMethods.IsConnect(request.Method) || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);

    // A kubelet asks by the pod's address. These two say nothing of what is watched.
    private bool IsProbe(HttpRequest request) => access.IsSignInOn && HttpMethods.IsGet(request.Method) && (request.Path == "/healthz" || request.Path == "/readyz");
}
