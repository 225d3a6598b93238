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
        modelBuilder.Entity(typeof(GroupRow).FullName!, row =>
        {
            row.Property<string>(nameof(GroupRow.Id)).HasColumnType("TEXT");
            row.Property<string>(nameof(GroupRow.CauseId)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupRow.RootKind)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupRow.Root)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupRow.Sentence)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupRow.Urgency)).IsRequired().HasColumnType("TEXT");
            row.Property<long>(nameof(GroupRow.Since)).HasColumnType("INTEGER");
            row.Property<long?>(nameof(GroupRow.GrewAt)).HasColumnType("INTEGER");
            row.Property<int>(nameof(GroupRow.Peak)).HasColumnType("INTEGER");
            row.Property<string>(nameof(GroupRow.Revision)).HasColumnType("TEXT");
            row.Property<string>(nameof(GroupRow.Members)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupRow.Projects)).IsRequired().HasColumnType("TEXT");
            row.HasKey(nameof(GroupRow.Id));
            row.ToTable("Groups");
        });
        modelBuilder.Entity(typeof(GroupClaimRow).FullName!, row =>
        {
            row.Property<string>(nameof(GroupClaimRow.Id)).HasColumnType("TEXT");
            row.Property<string>(nameof(GroupClaimRow.Kind)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupClaimRow.Subject)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupClaimRow.Owner)).IsRequired().HasColumnType("TEXT");
            row.Property<long>(nameof(GroupClaimRow.At)).HasColumnType("INTEGER");
            row.Property<long>(nameof(GroupClaimRow.Until)).HasColumnType("INTEGER");
            row.Property<long?>(nameof(GroupClaimRow.BackAt)).HasColumnType("INTEGER");
            row.Property<string>(nameof(GroupClaimRow.Note)).IsRequired().HasColumnType("TEXT");
            row.Property<int>(nameof(GroupClaimRow.Total)).HasColumnType("INTEGER");
            row.Property<string>(nameof(GroupClaimRow.Urgency)).IsRequired().HasColumnType("TEXT");
            row.HasKey(nameof(GroupClaimRow.Id));
            row.ToTable("GroupClaims");
        });
        modelBuilder.Entity(typeof(GroupEpisodeRow).FullName!, row =>
        {
            row.Property<string>(nameof(GroupEpisodeRow.Id)).HasColumnType("TEXT");
            row.Property<string>(nameof(GroupEpisodeRow.CauseId)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupEpisodeRow.Sentence)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupEpisodeRow.Urgency)).IsRequired().HasColumnType("TEXT");
            row.Property<long>(nameof(GroupEpisodeRow.Since)).HasColumnType("INTEGER");
            row.Property<long>(nameof(GroupEpisodeRow.Until)).HasColumnType("INTEGER");
            row.Property<int>(nameof(GroupEpisodeRow.Peak)).HasColumnType("INTEGER");
            row.Property<string>(nameof(GroupEpisodeRow.Names)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupEpisodeRow.Projects)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupEpisodeRow.EndingKind)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupEpisodeRow.Ending)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(GroupEpisodeRow.ActionId)).HasColumnType("TEXT");
            row.HasKey(nameof(GroupEpisodeRow.Id), nameof(GroupEpisodeRow.Until));
            row.ToTable("GroupEpisodes");
        });
        AccessModel.Build(modelBuilder);
        modelBuilder.Entity(typeof(DatabaseTraceRow).FullName!, row =>
        {
            row.Property<string>(nameof(DatabaseTraceRow.Cluster)).HasColumnType("TEXT");
            row.Property<string>(nameof(DatabaseTraceRow.Group)).HasColumnType("TEXT");
            row.Property<string>(nameof(DatabaseTraceRow.Kind)).HasColumnType("TEXT");
            row.Property<string>(nameof(DatabaseTraceRow.Namespace)).HasColumnType("TEXT");
            row.Property<string>(nameof(DatabaseTraceRow.Name)).HasColumnType("TEXT");
            row.Property<string>(nameof(DatabaseTraceRow.Uid)).HasColumnType("TEXT");
            row.Property<long>(nameof(DatabaseTraceRow.LastSeen)).HasColumnType("INTEGER");
            row.Property<long?>(nameof(DatabaseTraceRow.GoneAt)).HasColumnType("INTEGER");
            row.Property<string>(nameof(DatabaseTraceRow.Known)).IsRequired().HasColumnType("TEXT");
            row.HasKey(nameof(DatabaseTraceRow.Cluster), nameof(DatabaseTraceRow.Group), nameof(DatabaseTraceRow.Kind), nameof(DatabaseTraceRow.Namespace), nameof(DatabaseTraceRow.Name), nameof(DatabaseTraceRow.Uid));
            row.ToTable("DatabaseTraces");
        });
        OverridesModel.Build(modelBuilder);
    }
}
