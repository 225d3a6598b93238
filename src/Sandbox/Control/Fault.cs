namespace DbDashboard.Sandbox.Control;

public enum Service
{
    ArgoCd,
    Kubernetes,
    Git,
}

/// <summary>A mistake that one service makes on requests whose path and query begin with, or contain, a text.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Path">The request's path and query must contain it; <c>/</c> is every request.</param>
/// <param name="Status">The answer's status for <see cref="FaultKind.Status"/>.</param>
/// <param name="Delay">How long it waits first, by real time; none when zero.</param>
/// <param name="Times">How often it happens before it heals; null is until removed.</param>
public sealed record Fault(Service Service, FaultKind Kind, string Path = "/", int Status = 500, TimeSpan Delay = default, int? Times = null);

public enum FaultKind
{
    /// <summary>Only slow.</summary>
    Latency,

    /// <summary>An error answer: 500, 503, 429 …</summary>
    Status,

    /// <summary>The connection ends without an answer.</summary>
    Down,

    /// <summary>The connection ends after the first bytes of the answer.</summary>
    CutBody,

    /// <summary>Every token is refused: 401.</summary>
    ExpiredToken,

    /// <summary>403 for what the path names (a namespace, a resource).</summary>
    Forbidden,

    /// <summary>410: the version asked for is too old.</summary>
    Gone,

    /// <summary>No answer for as long as the fault stands.</summary>
    Hang,
}
