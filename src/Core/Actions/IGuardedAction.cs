using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions;

/// <summary>One action, one file. Pure: values in, the exact request and what is expected of it out; no clock, no I/O. Found by assembly scan.</summary>
public interface IGuardedAction
{
    ActionDescription Description { get; }

    /// <summary>The exact request, what it changes and its inverse, or a sentence why the parameters make none.</summary>
    Preparation Prepare(ActionAsk ask, ActionFacts facts, ActionId id);

    /// <summary>The next request when the last answer did not do it (a brake that Argo CD dropped or refused to validate); null when that was all. At most two follow.</summary>
    /// <param name="sent">What was sent so far, oldest first, with the answers.</param>
    /// <param name="now">The application read again after the last answer; null when it could not be read.</param>
    ArgoCdWrite? Next(ActionDraft draft, IReadOnlyList<SentRequest> sent, FreshApplication? now) => null;

    /// <summary>Whether the application as read now shows that it was done; asked again until it is decided or 10 minutes have passed.</summary>
    Verification Verify(ActionTrail trail, FreshApplication now);

    /// <summary>Whether a request whose answer never came did its work all the same.</summary>
    Trace Trace(ActionTrail trail, FreshApplication now);
}

/// <summary>Either a draft or the reason why there is none.</summary>
/// <param name="Problem">One sentence that says what to give instead; null when there is a draft.</param>
public sealed record Preparation(ActionDraft? Draft, string? Problem)
{
    public static Preparation Of(ActionDraft draft) => new(draft, null);

    public static Preparation Not(string problem) => new(null, problem);
}

public sealed record SentRequest(ArgoCdWrite Write, ArgoCdWriteOutcome Answer);

/// <param name="State">Running until decided.</param>
/// <param name="Sentence">What is seen, in words: Argo CD's word and our own check of it.</param>
/// <param name="MayLag">The read may be behind what was written: it counts when a second one shows the same.</param>
public sealed record Verification(VerificationState State, string Sentence, bool MayLag = false);

public enum VerificationState
{
    Running,
    Succeeded,
    Failed,
    Terminated,

    /// <summary>It can no longer be seen, now or later.</summary>
    Unverified,
}

/// <summary>What a read shows of a request whose answer is unknown.</summary>
public enum Trace
{
    /// <summary>It arrived.</summary>
    Found,

    /// <summary>Everything is as before: it did not arrive, as far as this read goes.</summary>
    NotFound,

    /// <summary>Something else happened since; it cannot be told any more.</summary>
    Overwritten,
}
