using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DbDashboard.Core.State.Persistence;

/// <summary>What is remembered of a database, as it is stored. Times are milliseconds since 1970, UTC.</summary>
public sealed class DatabaseTraceRow
{
    public required string Cluster { get; set; }

    public required string Group { get; set; }

    public required string Kind { get; set; }

    public required string Namespace { get; set; }

    public required string Name { get; set; }

    public required string Uid { get; set; }

    public long LastSeen { get; set; }

    /// <summary>Null while it is there.</summary>
    public long? GoneAt { get; set; }

    /// <summary>The rest, JSON text.</summary>
    public required string Known { get; set; }
}

/// <summary>The table of traces.</summary>
internal sealed class DatabaseTraceMapping : IEntityTypeConfiguration<DatabaseTraceRow>
{
    public void Configure(EntityTypeBuilder<DatabaseTraceRow> builder)
    {
        builder.ToTable("DatabaseTraces");
        builder.HasKey(row => new { row.Cluster, row.Group, row.Kind, row.Namespace, row.Name, row.Uid });
    }
}
