using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Groups;

/// <summary>What is remembered of a group that is there.</summary>
/// <param name="Sentence">Of its worst application, as it was last.</param>
/// <param name="Since">When it began: when we saw it come, or since when its applications were in their state when we came.</param>
/// <param name="Members">Its applications in order, and those that had it and of which it is not known now whether they still have it.</param>
public sealed record GroupRecord(Fingerprint Id, string CauseId, CauseRoot Root, string Sentence, Urgency Urgency, DateTimeOffset Since, EquatableList<ApplicationKey> Members)
{
    /// <summary>The projects of its applications, in order.</summary>
    public EquatableList<string> Projects { get; init; }

    /// <summary>When it took in a further application last; null when it never did.</summary>
    public DateTimeOffset? GrewAt { get; init; }

    /// <summary>The most applications that it had at once.</summary>
    public int Peak { get; init; }

    /// <summary>The commit that Argo CD compared for its first application when it began; null when not known.</summary>
    public string? Revision { get; init; }
}

/// <summary>A group that was there and ended.</summary>
/// <param name="Names">The first few of its applications.</param>
/// <param name="Peak">The most applications that it had at once.</param>
public sealed record GroupEpisode(
    Fingerprint Id,
    string CauseId,
    string Sentence,
    Urgency Urgency,
    DateTimeOffset Since,
    DateTimeOffset Until,
    int Peak,
    EquatableList<ApplicationKey> Names,
    EquatableList<string> Projects,
    Ending Ending)
{
    public const int NamesKept = 8;

    public static GroupEpisode Of(GroupRecord record, DateTimeOffset until, Ending ending) => new(
        record.Id,
        record.CauseId,
        record.Sentence,
        record.Urgency,
        record.Since,
        until,
        record.Peak,
        record.Members.Items.Take(NamesKept).ToEquatableList(),
        record.Projects,
        ending);
}

/// <summary>What ended a group, as far as it is recorded.</summary>
/// <param name="Words">To be read after "ended by": <c>Sync billing by Grace at 02:31</c>.</param>
/// <param name="ActionId">The action in our audit; null for others.</param>
public sealed record Ending(EndingKind Kind, string Words, string? ActionId = null);

public enum EndingKind
{
    /// <summary>Nothing that could have ended it is recorded.</summary>
    Unknown,

    /// <summary>An action that was pressed here.</summary>
    Action,

    /// <summary>A sync in Argo CD's own history.</summary>
    Sync,

    /// <summary>Argo CD compares another commit now.</summary>
    Commit,

    /// <summary>Its applications are gone.</summary>
    Gone,
}
