using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DbDashboard.Core.State.Persistence.Migrations;

/// <summary>The tables of local users, invitations, sessions and the keys that protect cookies.</summary>
[DbContext(typeof(DashboardDbContext))]
[Migration("20260306000000_Access")]
public sealed class AccessMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable(
            "LocalUsers",
            table => new
            {
                Name = table.Column<string>("TEXT", nullable: false),
                PasswordHash = table.Column<string>("TEXT", nullable: false),
                Role = table.Column<string>("TEXT", nullable: false),
                Instance = table.Column<string>("TEXT", nullable: false),
                Project = table.Column<string>("TEXT", nullable: false),
                CreatedAt = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_LocalUsers", row => row.Name));
        migrationBuilder.CreateTable(
            "Invitations",
            table => new
            {
                CodeHash = table.Column<string>("TEXT", nullable: false),
                Name = table.Column<string>("TEXT", nullable: false),
                Role = table.Column<string>("TEXT", nullable: false),
                Instance = table.Column<string>("TEXT", nullable: false),
                Project = table.Column<string>("TEXT", nullable: false),
                Until = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Invitations", row => row.CodeHash));
        CreateSessions(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.DropTable("LocalUsers");
        migrationBuilder.DropTable("Invitations");
        migrationBuilder.DropTable("FailedSignIns");
        migrationBuilder.DropTable("Sessions");
        migrationBuilder.DropTable("ProtectionKeys");
    }

    private static void CreateSessions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Sessions",
            table => new
            {
                Id = table.Column<string>("TEXT", nullable: false),
                Subject = table.Column<string>("TEXT", nullable: false),
                Name = table.Column<string>("TEXT", nullable: false),
                Issuer = table.Column<string>("TEXT", nullable: false),
                Groups = table.Column<string>("TEXT", nullable: false),
                StartedAt = table.Column<long>("INTEGER", nullable: false),
                SeenAt = table.Column<long>("INTEGER", nullable: false),
                Token = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Sessions", row => row.Id));
        migrationBuilder.CreateTable(
            "FailedSignIns",
            table => new
            {
                Name = table.Column<string>("TEXT", nullable: false),
                Failures = table.Column<int>("INTEGER", nullable: false),
                At = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_FailedSignIns", row => row.Name));
        migrationBuilder.CreateTable(
            "ProtectionKeys",
            table => new { Name = table.Column<string>("TEXT", nullable: false), Xml = table.Column<string>("TEXT", nullable: false) },
            constraints: table => table.PrimaryKey("PK_ProtectionKeys", row => row.Name));
    }
}
