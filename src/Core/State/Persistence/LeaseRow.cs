namespace DbDashboard.Core.State.Persistence;

/// <summary>A lease as it is stored. Times are milliseconds since 1970, UTC.</summary>
public sealed class LeaseRow
{
    public required string Instance { get; set; }

    public required string Namespace { get; set; }

    public required string Name { get; set; }

    public required string Kind { get; set; }

    public required string Uid { get; set; }

    public required string Project { get; set; }

    public required string What { get; set; }

    public required string Subject { get; set; }

    public required string Owner { get; set; }

    public required string Reason { get; set; }

    public required string Ticket { get; set; }

    public long At { get; set; }

    public long Until { get; set; }

    /// <summary>The ask that takes it back, as one line.</summary>
    public string? Undo { get; set; }

    public required string UndoSentence { get; set; }

    /// <summary>The action that made it.</summary>
    public string? Made { get; set; }

    public long? SeenAt { get; set; }

    public long? WarnedAt { get; set; }

    public long? OverAt { get; set; }
}
