using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DbDashboard.Core.State.Persistence.Migrations;

/// <summary>The table of first-seen times.</summary>
[DbContext(typeof(DashboardDbContext))]
[Migration("20260301000000_FirstSeen")]
public sealed class FirstSeenMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable(
            "FirstSeen",
            table => new
            {
                Instance = table.Column<string>("TEXT", nullable: false),
                Namespace = table.Column<string>("TEXT", nullable: false),
                Name = table.Column<string>("TEXT", nullable: false),
                State = table.Column<string>("TEXT", maxLength: 64, nullable: false),
                SyncSince = table.Column<long>("INTEGER", nullable: false),
                HealthSince = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_FirstSeen", row => new { row.Instance, row.Namespace, row.Name }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.DropTable("FirstSeen");
    }
}
