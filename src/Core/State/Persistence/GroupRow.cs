namespace DbDashboard.Core.State.Persistence;

/// <summary>A group of causes that was there, as it is stored. Times are milliseconds since 1970, UTC; lists stand one item a line.</summary>
public sealed class GroupRow
{
    /// <summary>The fingerprint, 16 hexadecimal digits.</summary>
    public required string Id { get; set; }

    public required string CauseId { get; set; }

    public required string RootKind { get; set; }

    public required string Root { get; set; }

    public required string Sentence { get; set; }

    public required string Urgency { get; set; }

    public long Since { get; set; }

    public long? GrewAt { get; set; }

    public int Peak { get; set; }

    public string? Revision { get; set; }

    public required string Members { get; set; }

    public required string Projects { get; set; }
}

/// <summary>What was said of a group, as it is stored.</summary>
public sealed class GroupClaimRow
{
    /// <summary>The fingerprint, 16 hexadecimal digits.</summary>
    public required string Id { get; set; }

    public required string Kind { get; set; }

    public required string Subject { get; set; }

    public required string Owner { get; set; }

    public long At { get; set; }

    public long Until { get; set; }

    public long? BackAt { get; set; }

    public required string Note { get; set; }

    public int Total { get; set; }

    public required string Urgency { get; set; }
}

/// <summary>A group that ended, as it is stored.</summary>
public sealed class GroupEpisodeRow
{
    /// <summary>The fingerprint, 16 hexadecimal digits.</summary>
    public required string Id { get; set; }

    public required string CauseId { get; set; }

    public required string Sentence { get; set; }

    public required string Urgency { get; set; }

    public long Since { get; set; }

    public long Until { get; set; }

    public int Peak { get; set; }

    public required string Names { get; set; }

    public required string Projects { get; set; }

    public required string EndingKind { get; set; }

    public required string Ending { get; set; }

    public string? ActionId { get; set; }
}
