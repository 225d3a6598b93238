using DbDashboard.Core.State.Persistence.Access;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.State.Persistence.Migrations;

/// <summary>The tables of sign-in as the last migration leaves them.</summary>
internal static class AccessModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity(typeof(LocalUserRow).FullName!, row =>
        {
            row.Property<string>(nameof(LocalUserRow.Name)).HasColumnType("TEXT");
            row.Property<string>(nameof(LocalUserRow.PasswordHash)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LocalUserRow.Role)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LocalUserRow.Instance)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(LocalUserRow.Project)).IsRequired().HasColumnType("TEXT");
            row.Property<long>(nameof(LocalUserRow.CreatedAt)).HasColumnType("INTEGER");
            row.HasKey(nameof(LocalUserRow.Name));
            row.ToTable("LocalUsers");
        });
        model.Entity(typeof(InvitationRow).FullName!, row =>
        {
            row.Property<string>(nameof(InvitationRow.CodeHash)).HasColumnType("TEXT");
            row.Property<string>(nameof(InvitationRow.Name)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(InvitationRow.Role)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(InvitationRow.Instance)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(InvitationRow.Project)).IsRequired().HasColumnType("TEXT");
            row.Property<long>(nameof(InvitationRow.Until)).HasColumnType("INTEGER");
            row.HasKey(nameof(InvitationRow.CodeHash));
            row.ToTable("Invitations");
        });
        BuildSessions(model);
    }

    private static void BuildSessions(ModelBuilder model)
    {
        model.Entity(typeof(SessionRow).FullName!, row =>
        {
            row.Property<string>(nameof(SessionRow.Id)).HasColumnType("TEXT");
            row.Property<string>(nameof(SessionRow.Subject)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(SessionRow.Name)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(SessionRow.Issuer)).IsRequired().HasColumnType("TEXT");
            row.Property<string>(nameof(SessionRow.Groups)).IsRequired().HasColumnType("TEXT");
            row.Property<long>(nameof(SessionRow.StartedAt)).HasColumnType("INTEGER");
            row.Property<long>(nameof(SessionRow.SeenAt)).HasColumnType("INTEGER");
            row.Property<string>(nameof(SessionRow.Token)).HasColumnType("TEXT");
            row.HasKey(nameof(SessionRow.Id));
            row.ToTable("Sessions");
        });
        model.Entity(typeof(FailedSignInRow).FullName!, row =>
        {
            row.Property<string>(nameof(FailedSignInRow.Name)).HasColumnType("TEXT");
            row.Property<int>(nameof(FailedSignInRow.Failures)).HasColumnType("INTEGER");
            row.Property<long>(nameof(FailedSignInRow.At)).HasColumnType("INTEGER");
            row.HasKey(nameof(FailedSignInRow.Name));
            row.ToTable("FailedSignIns");
        });
        model.Entity(typeof(ProtectionKeyRow).FullName!, row =>
        {
            row.Property<string>(nameof(ProtectionKeyRow.Name)).HasColumnType("TEXT");
            row.Property<string>(nameof(ProtectionKeyRow.Xml)).IsRequired().HasColumnType("TEXT");
            row.HasKey(nameof(ProtectionKeyRow.Name));
            row.ToTable("ProtectionKeys");
        });
    }
}
