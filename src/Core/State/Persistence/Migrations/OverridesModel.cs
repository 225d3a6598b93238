using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.State.Persistence.Migrations;

/// <summary>The tables of leases and soaks as their migration leaves them.</summary>
internal static class OverridesModel
{
    public static void Build(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity(typeof(LeaseRow).FullName!, row =>
        {
            row.Property<string>(nameof(LeaseRow.Instance)).HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Namespace)).HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Name)).HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Kind)).HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Uid)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Project)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.What)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Subject)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Owner)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Reason)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Ticket)).IsRequired().HasColumnType("TEXT");
            row.Property<long>(nameof(LeaseRow.At)).HasColumnType("INTEGER");
            row.Property<long>(nameof(LeaseRow.Until)).HasColumnType("INTEGER");
            row.Property<string>(nameof(LeaseRow.Undo)).HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.UndoSentence)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LeaseRow.Made)).HasColumnType("TEXT");
            row.Property<long?>(nameof(LeaseRow.SeenAt)).HasColumnType("INTEGER");
            row.Property<long?>(nameof(LeaseRow.WarnedAt)).HasColumnType("INTEGER");
            row.Property<long?>(nameof(LeaseRow.OverAt)).HasColumnType("INTEGER");
            row.HasKey(nameof(LeaseRow.Instance), nameof(LeaseRow.Namespace), nameof(LeaseRow.Name), nameof(LeaseRow.Kind));
            row.ToTable("Leases");
        });
        modelBuilder.Entity(typeof(SoakRow).FullName!, row =>
        {
            row.Property<string>(nameof(SoakRow.Instance)).HasColumnType("TEXT");
            row.Property<string>(nameof(SoakRow.Namespace)).HasColumnType("TEXT");
            row.Property<string>(nameof(SoakRow.Name)).HasColumnType("TEXT");
            row.Property<string>(nameof(SoakRow.Project)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(SoakRow.Mark)).IsRequired().HasColumnType("TEXT");
            row.Property<bool>(nameof(SoakRow.HasDatabases)).HasColumnType("INTEGER");
            row.Property<long>(nameof(SoakRow.Began)).HasColumnType("INTEGER");
            row.Property<long?>(nameof(SoakRow.Since)).HasColumnType("INTEGER");
            row.Property<long?>(nameof(SoakRow.GapFrom)).HasColumnType("INTEGER");
            row.Property<string>(nameof(SoakRow.GapWhy)).HasColumnType("TEXT");
            row.Property<string>(nameof(SoakRow.Gaps)).IsRequired().HasColumnType("TEXT");
            row.Property<long?>(nameof(SoakRow.ShortTo)).HasColumnType("INTEGER");
            row.Property<string>(nameof(SoakRow.ShortBy)).HasColumnType("TEXT");
            row.Property<string>(nameof(SoakRow.ShortReason)).HasColumnType("TEXT");
            row.Property<long?>(nameof(SoakRow.ShortAt)).HasColumnType("INTEGER");
            row.HasKey(nameof(SoakRow.Instance), nameof(SoakRow.Namespace), nameof(SoakRow.Name));
            row.ToTable("Soaks");
        });
        modelBuilder.Entity(typeof(SoakLookRow).FullName!, row =>
        {
            row.Property<int>(nameof(SoakLookRow.Id)).ValueGeneratedNever().HasColumnType("INTEGER");
            row.Property<long>(nameof(SoakLookRow.At)).HasColumnType("INTEGER");
            row.HasKey(nameof(SoakLookRow.Id));
            row.ToTable("SoakLooks");
        });
    }
}
