using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DbDashboard.Core.State.Persistence;

internal sealed class LeaseTable : IEntityTypeConfiguration<LeaseRow>
{
    public void Configure(EntityTypeBuilder<LeaseRow> builder) => builder.ToTable("Leases").HasKey(item => new { item.Instance, item.Namespace, item.Name, item.Kind });
}

internal sealed class SoakTable : IEntityTypeConfiguration<SoakRow>
{
    public void Configure(EntityTypeBuilder<SoakRow> builder) => builder.ToTable("Soaks").HasKey(item => new { item.Instance, item.Namespace, item.Name });
}

internal sealed class SoakLookTable : IEntityTypeConfiguration<SoakLookRow>
{
    public void Configure(EntityTypeBuilder<SoakLookRow> builder)
    {
        builder.ToTable("SoakLooks").HasKey(item => item.Id);
        builder.Property(item => item.Id).ValueGeneratedNever();
    }
}
