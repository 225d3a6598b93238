using System.Text.Json;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>What can go wrong between us and an API server, in words.</summary>
internal static class Outage
{
    /// <summary>True for what the network, the server or the token may do at any time; other exceptions are faults of ours.</summary>
    public static bool Is(Exception fault) =>
        fault is HttpRequestException or IOException or TimeoutException or JsonException or ApiRefusalException or UnauthorizedAccessException;

    /// <summary>What happened, and what to do where we know it.</summary>
    public static string Words(Exception fault) => fault switch
    {
        ApiRefusalException { Status: ApiRefusalException.Unauthorized } => "The API server does not accept our credentials: renew the token.",
        ApiRefusalException refusal => $"The API server answered {refusal.Status}: {refusal.Message}",
        HttpRequestException => $"The API server cannot be reached: {fault.Message}",
        UnauthorizedAccessException => $"A file of the credentials cannot be read: {fault.Message}",
        _ => fault.Message,
    };
}
