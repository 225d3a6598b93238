using System.Net;

namespace DbDashboard.Dashboard.Security;

/// <summary>
/// Until sign-in exists the dashboard acts as the local user: it listens on loopback only, and answers only requests that
/// name a loopback host and, when a browser sends one, its own origin. That keeps a foreign page from reaching it by a
/// name that was pointed at 127.0.0.1 (DNS rebinding).
/// </summary>
public static class LoopbackOnly
{
    public const string DefaultUrl = "http://127.0.0.1:5180";

    /// <summary>The reason why these addresses may not be listened on, or null when all are loopback.</summary>
    /// <param name="urls">Addresses separated by semicolons, as <c>Urls</c> takes them.</param>
    public static string? WhyRefused(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                return $"Urls: '{url}' is no http address. Use for example {DefaultUrl}.";
            }

            if (!IsLoopback(address.Host))
            {
                return $"Urls: '{url}' is not a loopback address. The dashboard acts as the local user without sign-in, "
                    + "so it listens on 127.0.0.1, [::1] or localhost only; reach it from elsewhere through a tunnel (ssh -L, kubectl port-forward).";
            }
        }

        return null;
    }

    /// <summary>True for <c>localhost</c>, names under it, and loopback addresses, with or without brackets.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Refuses foreign Host and Origin headers before anything else runs.</summary>
    public static IApplicationBuilder UseLoopbackOnly(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Refusal(context.Request) is not { } why)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await Results.Problem(why, statusCode: StatusCodes.Status403Forbidden, title: "Refused").ExecuteAsync(context);
    });

    private static string? Refusal(HttpRequest request)
    {
        if (!IsLoopback(request.Host.Host))
        {
            return "The Host header is not a loopback name. Open the dashboard by the address that it printed.";
        }

        var origins = request.Headers.Origin;
        var own = $"{request.Scheme}://{request.Host.Value}";
        return origins.Count == 0 || (origins.Count == 1 && string.Equals(origins[0], own, StringComparison.OrdinalIgnoreCase))
            ? IsForeignWebSocket(request) ? "A WebSocket needs this dashboard's own Origin." : null
            : "The Origin header is not this dashboard's own.";
    }

    // A browser always sends Origin with a WebSocket; a client without one is no browser and is let in (a terminal, a test).
    private static bool IsForeignWebSocket(HttpRequest request) =>
        request.HttpContext.WebSockets.IsWebSocketRequest
        && request.Headers.Origin.Count == 0
        && request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);
}
