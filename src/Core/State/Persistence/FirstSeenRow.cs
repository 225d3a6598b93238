namespace DbDashboard.Core.State.Persistence;

/// <summary>One first-seen time as it is stored; times are milliseconds since 1970, UTC.</summary>
public sealed class FirstSeenRow
{
    public required string Instance { get; set; }

    public required string Namespace { get; set; }

    public required string Name { get; set; }

    /// <summary>As in <see cref="FirstSeen.State"/>.</summary>
    public required string State { get; set; }

    public long SyncSince { get; set; }

    public long HealthSince { get; set; }
}
