using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>How often Argo CD compares: every 120 s and up to 60 s of jitter, unless it is configured otherwise.</summary>
public static class Comparisons
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(3);

    /// <summary>From fewer applications no pace is read.</summary>
    private const int Enough = 3;

    private static readonly TimeSpan Overdue = 2 * Every;

    /// <summary>Two comparisons were left out, as far as a live Argo CD tells us. False when that cannot be said.</summary>
    public static bool IsOverdue(Facts facts) => facts.ArgoCd is { State: SourceState.Live } && IsOverdue(facts.Application, facts.Now);

    /// <summary>Zero while it was compared lately, then growing by one with each doubling of the time since: nothing else tells that nothing happens.</summary>
    public static int Overdueness(Application application, DateTimeOffset now) =>
        IsOverdue(application, now) ? 1 + (int)Math.Log2((now - application.ReconciledAt!.Value) / Overdue) : 0;

    /// <summary>Overdue also by the pace at which Argo CD compares the others, whatever it is configured to.</summary>
    public static bool IsBehindOthers(Facts facts) =>
        IsOverdue(facts) && facts.Pace is { Others: >= Enough } pace && facts.Now - facts.Application.ReconciledAt!.Value > 3 * pace.Median;

    /// <summary>None on the same cluster was compared lately: one controller looks after these.</summary>
    public static bool AreAllOverdue(Facts facts) =>
        IsOverdue(facts) && facts.Pace is { Neighbours: >= Enough, NewestNeighbour: { } newest } && facts.Now - newest > Overdue;

    internal static bool IsOverdue(Application application, DateTimeOffset now) => application.ReconciledAt is { } at && now - at > Overdue;

    /// <summary>By when Argo CD looks again.</summary>
    public static DateTimeOffset NextBy(Facts facts) => facts.Application.ReconciledAt is { } at && at + Every > facts.Now ? at + Every : facts.Now + Every;
}
