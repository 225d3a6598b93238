using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Overrides;

namespace DbDashboard.Dashboard.Api;

/// <param name="Kind">source or autoSync.</param>
public sealed record LeaseRoute(string Instance, string Ns, string Name, string Kind)
{
    public ApplicationKey Key => new(Instance, Ns, Name);
}

/// <param name="Minutes">How long from now: 5 to 10,080; not given: 4 hours.</param>
/// <param name="Reason">One line of 3 to 500 characters.</param>
public sealed record LeaseAsked(int? Minutes, string? Reason, string? Ticket);

/// <param name="Minutes">What the soak shall take instead.</param>
public sealed record ShortenAsked(int? Minutes, string? Reason);

/// <param name="Found">What was found, in one line.</param>
public sealed record CloseAsked(string? Found);

public sealed record FreezeAsked(bool? Frozen, string? Reason);

/// <summary>What <c>GET /api/v1/overrides</c> answers.</summary>
/// <param name="Unknown">What cannot be said now, one sentence each.</param>
public sealed record OverridesReply(
    FreezeReply Freeze,
    IReadOnlyList<LeaseReply> Leases,
    IReadOnlyList<FoundReply> WithoutLease,
    IReadOnlyList<OffReply> AutoSyncOff,
    IReadOnlyList<SaidLine> Said,
    IReadOnlyList<OpenEndReply> Unverified,
    IReadOnlyList<string> Unknown)
{
    public static OverridesReply Of(OverridesView view) => new(
        FreezeReply.Of(view.Freeze),
        [.. view.Leases.Items.Select(line => LeaseReply.Of(line.Lease, line.State, line.Left))],
        [.. view.Found.Items.Select(found => new FoundReply(found.Key.Application, Words.Camel(found.Key.Kind), found.Sentence, found.By, found.Since, found.Evidence))],
        [.. view.Off.Items.Select(off => new OffReply(off.Key, off.Why, off.Soak is { } soak ? SoakReply.Of(soak) : null))],
        view.Said.Items,
        [.. view.Unverified.Items.Select(end => new OpenEndReply(end.Id.Value, end.Target, end.Title, end.By, end.Sentence, end.At))],
        view.Unknown.Items);
}

/// <param name="Frozen">Null while it is not read yet: then nothing but a brake is taken.</param>
public sealed record FreezeReply(bool? Frozen, string By, string Reason, DateTimeOffset? At)
{
    public static FreezeReply Of(FreezeState state) => new(state.IsFrozen, state.By, state.Reason, state.At);
}

/// <param name="Kind">source or autoSync.</param>
/// <param name="State">running, ending (its end is near) or over.</param>
/// <param name="Undo">What takes it back, for POST …/plans; null when no guarded press does.</param>
public sealed record LeaseReply(
    ApplicationKey Application, string Kind, string State, string Left, string What, string Owner, string Reason, string Ticket, DateTimeOffset At, DateTimeOffset Until, string? ActionId, UndoReply? Undo, string UndoSentence)
{
    public static LeaseReply Of(Lease lease, DateTimeOffset now) => Of(lease, lease.StateAt(now), LeaseWords.Left(lease, now));

    public static LeaseReply Of(Lease lease, LeaseState state, string left) => new(
        lease.Application, Words.Camel(lease.Key.Kind), Words.Camel(state), left, lease.What, lease.Owner, lease.Reason, lease.Ticket, lease.At, lease.Until, lease.Made?.Value,
        lease.Undo is { } undo ? new(undo.Action, undo.Parameters.Items.DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Value)) : null, lease.UndoSentence);
}

public sealed record UndoReply(string Action, IReadOnlyDictionary<string, string> Parameters);

/// <param name="By">Null when nothing says who did it.</param>
public sealed record FoundReply(ApplicationKey Application, string Kind, string Sentence, string? By, DateTimeOffset? Since, string Evidence);

/// <param name="Soak">Null while nobody has looked at it.</param>
public sealed record OffReply(ApplicationKey Application, string Why, SoakReply? Soak);

/// <param name="EarnedAt">When it is earned if nothing comes between; null when it is, and in a gap.</param>
public sealed record SoakReply(bool IsEarned, bool IsInGap, int Percent, string Words, double NeededMinutes, DateTimeOffset? EarnedAt, IReadOnlyList<string> Gaps, string? Shortened)
{
    public static SoakReply Of(SoakLine soak) => new(soak.IsEarned, soak.IsInGap, soak.Percent, soak.Words, soak.Needed.TotalMinutes, soak.EarnedAt, soak.Gaps.Items, soak.Shortened);
}

public sealed record OpenEndReply(string Id, ApplicationKey Application, string Title, string By, string Sentence, DateTimeOffset At);
