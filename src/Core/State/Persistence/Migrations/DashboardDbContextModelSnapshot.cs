using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DbDashboard.Core.State.Persistence.Migrations;

/// <summary>The model as the last migration leaves it; opening the database fails in tests when the code's model differs.</summary>
[DbContext(typeof(DashboardDbContext))]
public sealed class DashboardDbContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.HasAnnotation("ProductVersion", "10.0.15");
        modelBuilder.Entity(typeof(FirstSeenRow).FullName!, row =>
        {
            row.Property<string>(nameof(FirstSeenRow.Instance)).HasColumnType("TEXT");
            row.Property<string>(nameof(FirstSeenRow.Namespace)).HasColumnType("TEXT");
            row.Property<string>(nameof(FirstSeenRow.Name)).HasColumnType("TEXT");
            row.Property<string>(nameof(FirstSeenRow.State)).IsRequired().HasMaxLength(64).HasColumnType("TEXT");
            row.Property<long>(nameof(FirstSeenRow.SyncSince)).HasColumnType("INTEGER");
            row.Property<long>(nameof(FirstSeenRow.HealthSince)).HasColumnType("INTEGER");
            row.HasKey(nameof(FirstSeenRow.Instance), nameof(FirstSeenRow.Namespace), nameof(FirstSeenRow.Name));
            row.ToTable("FirstSeen");
        });
    }
}
