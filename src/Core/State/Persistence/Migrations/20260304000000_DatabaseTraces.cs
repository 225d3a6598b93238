using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DbDashboard.Core.State.Persistence.Migrations;

/// <summary>The table of what is remembered of databases.</summary>
[DbContext(typeof(DashboardDbContext))]
[Migration("20260304000000_DatabaseTraces")]
public sealed class DatabaseTracesMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable(
            "DatabaseTraces",
            table => new
            {
                Cluster = table.Column<string>("TEXT", nullable: false),
                Group = table.Column<string>("TEXT", nullable: false),
                Kind = table.Column<string>("TEXT", nullable: false),
                Namespace = table.Column<string>("TEXT", nullable: false),
                Name = table.Column<string>("TEXT", nullable: false),
                Uid = table.Column<string>("TEXT", nullable: false),
                LastSeen = table.Column<long>("INTEGER", nullable: false),
                GoneAt = table.Column<long>("INTEGER", nullable: true),
                Known = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_DatabaseTraces", row => new { row.Cluster, row.Group, row.Kind, row.Namespace, row.Name, row.Uid }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.DropTable("DatabaseTraces");
    }
}
