using System.Net;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>
/// Which errors say that nothing was changed. A plain Go error of Argo CD's is a 500, also when it came before any write; those
/// are known by their words. Every other server error, and a timeout on the server's side, says nothing about that.
/// </summary>
internal static class SaidRefusals
{
    private static readonly string[] BeforeAnyWrite =
    [
        "error applying patch",
        "error calculating merge patch",
        "error decoding json patch",
        "error unmarshaling patched app",
        "Invalid JSON Patch",
        "grpc: error while marshaling",
        "required field",
        "Too many conflicts",
        "source position is out of range",
        "is not permitted to manage",
        "is not permitted in project",
        "error resolving repo revision",
        "unable to resolve",
        "application spec for ",
        "error parsing the selector",
    ];

    public static bool Is(Refusal refusal) => (HttpStatusCode)refusal.Status!.Value switch
    {
        HttpStatusCode.RequestTimeout => false,
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.InternalServerError => true,
        HttpStatusCode.InternalServerError => BeforeAnyWrite.Any(words => refusal.Words.Contains(words, StringComparison.OrdinalIgnoreCase)),
        HttpStatusCode.NotImplemented => true,
        _ => false,
    };
}
