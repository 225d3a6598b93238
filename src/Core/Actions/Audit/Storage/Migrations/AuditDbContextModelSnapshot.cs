using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DbDashboard.Core.Actions.Audit.Storage.Migrations;

/// <summary>The model as the last migration leaves it; opening the audit fails in tests when the code's model differs.</summary>
[DbContext(typeof(AuditDbContext))]
public sealed class AuditDbContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.HasAnnotation("ProductVersion", "10.0.15");
        modelBuilder.Entity(typeof(AuditRow).FullName!, row =>
        {
            row.Property<long>(nameof(AuditRow.Seq)).ValueGeneratedNever().HasColumnType("INTEGER");
            row.Property<string>(nameof(AuditRow.PreviousHash)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(AuditRow.Hash)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(AuditRow.Canonical)).IsRequired().HasColumnType("TEXT");
            foreach (var (column, sql) in AuditColumns.Computed)
            {
                row.Property<string>(column).IsRequired().ValueGeneratedOnAddOrUpdate().HasColumnType("TEXT").HasComputedColumnSql(sql, stored: false);
            }

            row.HasKey(nameof(AuditRow.Seq));
            row.HasIndex(nameof(AuditRow.ActionId));
            row.HasIndex(nameof(AuditRow.Edge));
            row.HasIndex(nameof(AuditRow.Instance), nameof(AuditRow.Namespace), nameof(AuditRow.Application));
            row.ToTable("Audit");
        });
    }
}
