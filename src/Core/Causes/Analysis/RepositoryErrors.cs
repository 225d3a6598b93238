using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Reads errors with which Argo CD could not read a repository. The frame says that it was a repository; the words in it say whether it refused or was not reached.</summary>
public static class RepositoryErrors
{
    private static readonly string[] Frames = ["failed to list refs: ", "Failed to fetch default: ", "Failed to fetch revision ", "Failed to checkout revision ", "Failed to checkout FETCH_HEAD: ", "failed to resolve revision \""];

    private static readonly string[] Refused =
    [
        "authentication required", "authorization failed", "authentication failed", "repository not found", "Permission denied", "unable to authenticate", "could not read Username",
        "could not read Password", "Access denied", "invalid credentials", "SSH agent requested but SSH_AUTH_SOCK not-specified", "status code: 401", "status code: 403", "returned error: 401", "returned error: 403", "unauthorized",
    ];

    private static readonly string[] Unreached =
    [
        "dial tcp", "x509", "i/o timeout", "knownhosts", "no such host", "connection refused", "connection reset", "connection timed out", "could not resolve host", "network is unreachable",
        "no route to host", "tls:", "TLS handshake", "context deadline exceeded", "unexpected EOF", "failed to connect to", "host key verification failed", "server gave HTTP response to HTTPS client", "status code: 5", "returned error: 5",
    ];

    /// <summary>Why the repository refuses Argo CD, in its own words; null for other errors.</summary>
    public static string? Denied(string text) => InFrame(text) is { } words && Excerpt.HasAny(words, Refused) ? Reason(words) : null;

    /// <summary>Why the repository was not reached; null for other errors, and when it did answer and refused.</summary>
    public static string? Unreachable(string text) => InFrame(text) is { } words && !Excerpt.HasAny(words, Refused) && (Excerpt.HasAny(words, Unreached) || words is "EOF" || words.EndsWith(": EOF", StringComparison.Ordinal)) ? Reason(words) : null;

    public static bool IsOne(string text) => Denied(text) is not null || Unreachable(text) is not null;

    private static string? InFrame(string text) => Frames.Select(f => Excerpt.Clause(text, f)).FirstOrDefault(rest => rest is not null);

    // Get "https://host/x.git/info/refs": dial tcp …; `git fetch origin` failed exit status 128: fatal: …
    private static string Reason(string words)
    {
        var output = ToolCall.Find(words)?.Output ?? words;
        var quoted = output.StartsWith("Get \"", StringComparison.Ordinal) ? Excerpt.After(output, "\": ") : null;
        return (quoted ?? output).Trim().TrimEnd(':', '.');
    }
}
