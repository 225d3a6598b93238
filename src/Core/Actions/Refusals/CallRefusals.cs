namespace DbDashboard.Core.Actions.Refusals;

/// <summary>The request did not reach Argo CD's API as it was sent, or that has no such call.</summary>
internal static class CallRefusals
{
    public static Refusal? Transport(RefusedCall call) => call.Status switch
    {
        415 => new("content-type", RefusalKind.ContentType, $"Argo CD did not accept the form of the request ({call.Quoted}): a proxy before it changes the Content-Type, which has to be exactly application/json."),
        404 or 405 or 501 => new("no-such-call", RefusalKind.NoSuchCall, $"The server has no such call ({call.Quoted}): this Argo CD is of another version, or the instance's Url leads elsewhere."),
        >= 300 and < 400 => new("redirected", RefusalKind.NoSuchCall, $"Nothing was sent on: {call.Quoted}."),
        429 => new("busy", RefusalKind.Busy, "Argo CD has too many requests at the moment: wait a little, then press again.", MayBeTriedAgain: true),
        _ => null,
    };
}
