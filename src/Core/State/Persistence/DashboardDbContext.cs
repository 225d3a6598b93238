using DbDashboard.Core.State.Persistence.Access;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.State.Persistence;

/// <summary>What survives a restart.</summary>
public sealed class DashboardDbContext(DbContextOptions<DashboardDbContext> options) : DbContext(options)
{
    public DbSet<FirstSeenRow> FirstSeen => Set<FirstSeenRow>();

    public DbSet<GroupRow> Groups => Set<GroupRow>();

    public DbSet<GroupClaimRow> GroupClaims => Set<GroupClaimRow>();

    public DbSet<GroupEpisodeRow> GroupEpisodes => Set<GroupEpisodeRow>();

    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    public DbSet<SoakRow> Soaks => Set<SoakRow>();

    public DbSet<SoakLookRow> SoakLooks => Set<SoakLookRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<FirstSeenRow>(row =>
        {
            row.ToTable("FirstSeen");
            row.HasKey(item => new { item.Instance, item.Namespace, item.Name });
            row.Property(item => item.State).HasMaxLength(64);
        });
        modelBuilder.ApplyConfiguration(new LeaseTable()).ApplyConfiguration(new SoakTable()).ApplyConfiguration(new SoakLookTable());
        modelBuilder.Entity<GroupRow>().ToTable("Groups").HasKey(item => item.Id);
        modelBuilder.Entity<GroupClaimRow>().ToTable("GroupClaims").HasKey(item => item.Id);
        modelBuilder.Entity<GroupEpisodeRow>().ToTable("GroupEpisodes").HasKey(item => new { item.Id, item.Until });
        AccessTables.Configure(modelBuilder);
        modelBuilder.ApplyConfiguration(new DatabaseTraceMapping());
    }
}
