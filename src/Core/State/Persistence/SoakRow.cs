namespace DbDashboard.Core.State.Persistence;

/// <summary>A soak as it is stored. Times are milliseconds since 1970, UTC; gaps stand one a line: from, until, why, parted by tabs.</summary>
public sealed class SoakRow
{
    public required string Instance { get; set; }

    public required string Namespace { get; set; }

    public required string Name { get; set; }

    public required string Project { get; set; }

    public required string Mark { get; set; }

    public bool HasDatabases { get; set; }

    public long Began { get; set; }

    public long? Since { get; set; }

    public long? GapFrom { get; set; }

    public string? GapWhy { get; set; }

    public required string Gaps { get; set; }

    /// <summary>Milliseconds.</summary>
    public long? ShortTo { get; set; }

    public string? ShortBy { get; set; }

    public string? ShortReason { get; set; }

    public long? ShortAt { get; set; }
}

/// <summary>When the soaks were looked at last; there is one row.</summary>
public sealed class SoakLookRow
{
    public const int Only = 1;

    public int Id { get; set; }

    public long At { get; set; }
}
