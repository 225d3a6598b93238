namespace DbDashboard.Core.Model;

/// <summary>What became of one write. A closed set; what is not known is never guessed.</summary>
public abstract record ArgoCdWriteOutcome
{
    /// <summary>Argo CD answered 200.</summary>
    /// <param name="Application">The echo of a sync, a patch or a refresh: uid, and for a sync <see cref="Model.Application.PendingOperation"/> with its infos and revision. Null where the answer carries no application.</param>
    /// <param name="Spec">The spec as answered, JSON text, not for logs; null where the answer carries none (terminate).</param>
    public sealed record Accepted(Application? Application, string? Spec) : ArgoCdWriteOutcome;

    /// <summary>Argo CD said no and changed nothing.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Message">Argo CD's own words, without secrets, at most 2,000 characters.</param>
    public sealed record Refused(int Status, string Message) : ArgoCdWriteOutcome;

    /// <summary>It may have been carried out or not: only reading back tells.</summary>
    /// <param name="Why">What happened on the way, in words.</param>
    public sealed record Unknown(UnknownBecause Because, string Why) : ArgoCdWriteOutcome;

    /// <summary>Not a byte of the request left: no connection was established.</summary>
    /// <param name="Why">What happened and what to do, in words.</param>
    public sealed record NotSent(string Why) : ArgoCdWriteOutcome;
}

public enum UnknownBecause
{
    /// <summary>No whole answer within the deadline, or we were stopped while waiting for it.</summary>
    TimedOut,

    /// <summary>The connection broke after it was established.</summary>
    ConnectionLost,

    /// <summary>An error that does not say whether it came before or after the change.</summary>
    ServerError,

    /// <summary>An answer that is none of Argo CD's API, or was cut.</summary>
    UnreadableAnswer,
}
