using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.State.Persistence;

/// <summary>What survives a restart.</summary>
public sealed class DashboardDbContext(DbContextOptions<DashboardDbContext> options) : DbContext(options)
{
    public DbSet<FirstSeenRow> FirstSeen => Set<FirstSeenRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<FirstSeenRow>(row =>
        {
            row.ToTable("FirstSeen");
            row.HasKey(item => new { item.Instance, item.Namespace, item.Name });
            row.Property(item => item.State).HasMaxLength(64);
        });
    }
}
