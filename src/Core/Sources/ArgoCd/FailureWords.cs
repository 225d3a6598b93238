using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Refit;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Says in plain words what went wrong on the way, and what to do.</summary>
internal static class FailureWords
{
    /// <summary>Null for what is no failure on the way.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        ApiRequestException { InnerException: { } inner } => Of(inner),
        HttpRequestException { InnerException: AuthenticationException } =>
            "its certificate is not trusted: set the instance's CaFile to the authority that signed it",
        HttpRequestException { InnerException: SocketException socket } => OfSocket(socket),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            "its name cannot be resolved: check the instance's Url",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or IOException =>
            "the connection broke before the answer was whole",
        HttpRequestException other => $"the request failed ({other.HttpRequestError})",
        OperationCanceledException { InnerException: TimeoutException } => "it does not accept a connection in time: check the network between",
        JsonException => "the answer is no valid JSON, or was cut",
        _ => null,
    };

    private static string OfSocket(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "nothing listens there: check the instance's Url and whether argocd-server runs",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "its name cannot be resolved: check the instance's Url",
        SocketError.TimedOut => "it does not accept a connection in time: check the network between",
        var code => $"the connection failed ({code})",
    };
}
