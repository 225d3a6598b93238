using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>Which of several verdicts speaks for all: what is known to be ill comes before what is not known.</summary>
public static class HealthOrder
{
    private static readonly HealthStatus[] BestFirst =
        [HealthStatus.None, HealthStatus.Healthy, HealthStatus.Suspended, HealthStatus.Progressing, HealthStatus.Unknown, HealthStatus.Missing, HealthStatus.Degraded];

    /// <summary>None when there is none, or none of them has a health.</summary>
    public static HealthStatus Worst(IEnumerable<HealthStatus> healths) => healths.DefaultIfEmpty(HealthStatus.None).MaxBy(Rank);

    /// <summary>0 is best.</summary>
    public static int Rank(HealthStatus health) => Array.IndexOf(BestFirst, health);
}
