namespace DbDashboard.Sandbox.Control;

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

    /// <summary>The connection ends after the request was read whole, before anything was done with it.</summary>
    CutUndone,

    /// <summary>The connection ends after the request was read whole and done: whoever sent it cannot know.</summary>
    CutDone,

    /// <summary>Done, and no answer for as long as the fault stands.</summary>
    HangDone,
}
