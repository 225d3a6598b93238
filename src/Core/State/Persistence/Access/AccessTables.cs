using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.State.Persistence.Access;

/// <summary>The tables of sign-in.</summary>
internal static class AccessTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<LocalUserRow>().ToTable("LocalUsers").HasKey(row => row.Name);
        model.Entity<InvitationRow>().ToTable("Invitations").HasKey(row => row.CodeHash);
        model.Entity<FailedSignInRow>().ToTable("FailedSignIns").HasKey(row => row.Name);
        model.Entity<SessionRow>().ToTable("Sessions").HasKey(row => row.Id);
        model.Entity<ProtectionKeyRow>().ToTable("ProtectionKeys").HasKey(row => row.Name);
    }
}
