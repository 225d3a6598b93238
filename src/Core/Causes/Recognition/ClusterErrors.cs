namespace DbDashboard.Core.Causes.Recognition;

/// <summary>The texts with which Argo CD says that it could not read a cluster: which part of them says what.</summary>
internal static class ClusterErrors
{
    private const string Synchronizing = "error synchronizing cache state : ";
    private const string InitialState = "failed to load initial state of resource ";
    private const string Version = "failed to get server version: ";

    private static readonly string[] Frames = ["failed to get cluster info for \"", "failed to get cluster version for cluster \""];

    // What stands in them when nobody answers, or answers with a refusal to talk at all.
    private static readonly string[] NoAnswer =
    [
        "dial tcp", "connection refused", "i/o timeout", "no such host", "no route to host", "connection reset by peer", "TLS handshake timeout", "x509:",
        "context deadline exceeded", "Client.Timeout exceeded", "asked for the client to provide credentials", ": Unauthorized", ": EOF",
    ];

    /// <summary>The cluster's name or address: the destination's, else the one in the text.</summary>
    public static string Cluster(Facts facts, string text) => facts.Application.Destination.Cluster is { Length: > 0 } named ? named
        : Excerpt.Between(text, Frames[0], "\"") ?? Excerpt.Between(text, Frames[1], "\"") ?? "its destination";

    /// <summary>The resource whose first list failed (<c>CronJob.batch</c>) and why; null for other texts.</summary>
    public static (string Resource, string Why)? FirstList(string text) =>
        Excerpt.After(text, InitialState) is { } rest && rest.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? (rest[..at], rest[(at + 2)..]) : null;

    /// <summary>Argo CD's text says that the cluster as a whole could not be reached.</summary>
    public static bool SaysUnreachable(string text) => FirstList(text) is { } list
        ? Excerpt.HasAny(list.Why, NoAnswer)
        : text.Contains(Synchronizing, StringComparison.Ordinal) || (Excerpt.HasAny(text, Frames) && Excerpt.HasAny(text, NoAnswer));

    /// <summary>The innermost reason: what follows the last quoted address, else what follows the frame.</summary>
    public static string Reason(string text)
    {
        var quoted = text.LastIndexOf("\": ", StringComparison.Ordinal);
        var reason = quoted >= 0 ? text[(quoted + 3)..] : text;
        foreach (var mark in new[] { Synchronizing, InitialState, Version })
        {
            reason = reason.LastIndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? reason[(at + mark.Length)..] : reason;
        }

        return reason;
    }
}
