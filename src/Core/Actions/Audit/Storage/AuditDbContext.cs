using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>For reading and for migrations: rows are written by <see cref="AuditWriter"/> alone.</summary>
public sealed class AuditDbContext(DbContextOptions<AuditDbContext> options) : DbContext(options)
{
    public const string Table = "Audit";

    public DbSet<AuditRow> Rows => Set<AuditRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<AuditRow>(row =>
        {
            row.ToTable(Table);
            row.HasKey(item => item.Seq);
            row.Property(item => item.Seq).ValueGeneratedNever();
            foreach (var (column, sql) in AuditColumns.Computed)
            {
                row.Property<string>(column).HasComputedColumnSql(sql, stored: false);
            }

            row.HasIndex(item => item.ActionId);
            row.HasIndex(item => item.Edge);
            row.HasIndex(item => new { item.Instance, item.Namespace, item.Application });
        });
    }
}
