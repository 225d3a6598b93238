using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Says why an instance is not to be had, and what to do about it.</summary>
internal static class Advice
{
    public static string For(ArgoCdEndpoint endpoint, Refusal refusal) => refusal switch
    {
        { Status: 401 } when IsExpired(refusal.Words) => $"The token for Argo CD {endpoint.Name} has expired ({refusal.Words}): {Renew(endpoint)}",
        { Status: 401 } => $"Argo CD {endpoint.Name} does not accept the token ({refusal.Words}): {Renew(endpoint)}",
        { Status: 403 } => $"The token for Argo CD {endpoint.Name} may not list applications ({refusal.Words}): allow its account 'applications, get'.",
        { Status: 404 or 405 } => $"There is no Argo CD API at {endpoint.Url} ({refusal.Words}): check {endpoint.ConfigurationKey}:Url, and whether Argo CD has a root path.",
        { Status: null } => $"Argo CD {endpoint.Name} cannot be asked: {refusal.Words}.",
        _ => $"Argo CD {endpoint.Name} answers with an error ({refusal.Status}): {refusal.Words}",
    };

    private static bool IsExpired(string words) => words.Contains("expired", StringComparison.OrdinalIgnoreCase);

    private static string Renew(ArgoCdEndpoint endpoint) => endpoint.TokenFile.Length > 0
        ? $"write a new one into {endpoint.TokenFile}; it is read again by itself."
        : $"set a new one in {endpoint.ConfigurationKey}:Token and start again.";
}
