using Refit;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>Failures that prove that not a byte of a request left: a write has a connection of its own, and that was never there.</summary>
internal static class ConnectFailure
{
    public static bool Is(Exception failure) => failure switch
    {
        ApiRequestException { InnerException: { } inner } => Is(inner),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => true,
        // The transport's own limit of connecting: the client has no other.
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };
}
