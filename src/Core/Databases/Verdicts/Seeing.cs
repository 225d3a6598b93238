using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>Whether a kind can be seen: Known, NotRead, Stale, Forbidden, or Absent when the cluster does not know the kind.</summary>
/// <param name="Why">For every state but Known.</param>
public sealed record Seeing(ReadingState State, string? Why)
{
    public bool IsKnown => State == ReadingState.Known;

    public static Seeing Of(KindCoverage coverage, string? outage) => coverage.State switch
    {
        KindCoverageState.Watched => outage is null ? new(ReadingState.Known, null) : new(ReadingState.Stale, outage),
        KindCoverageState.Resyncing => new(ReadingState.Stale, coverage.Why ?? "It is being read anew."),
        KindCoverageState.NotInstalled => new(ReadingState.Absent, coverage.Why ?? $"The cluster does not know {coverage.Kind.Kind}."),
        KindCoverageState.Forbidden => new(ReadingState.Forbidden, coverage.Why ?? $"We may not list {coverage.Kind.Kind}."),
        KindCoverageState.Unreachable => new(ReadingState.Stale, coverage.Why ?? outage ?? "The cluster does not answer now."),
        _ => new(ReadingState.NotRead, coverage.Why ?? "The first answer is awaited."),
    };
}
