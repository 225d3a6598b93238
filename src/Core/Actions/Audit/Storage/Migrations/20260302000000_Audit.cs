using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DbDashboard.Core.Actions.Audit.Storage.Migrations;

/// <summary>The table of the audit, its rules, and the epoch of the writer.</summary>
[DbContext(typeof(AuditDbContext))]
[Migration("20260302000000_Audit")]
public sealed class AuditMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        var computed = AuditColumns.Computed;
        migrationBuilder.CreateTable(
            "Audit",
            table => new
            {
                Seq = table.Column<long>("INTEGER", nullable: false),
                PreviousHash = table.Column<string>("TEXT", nullable: false),
                Hash = table.Column<string>("TEXT", nullable: false),
                Canonical = table.Column<string>("TEXT", nullable: false),
                At = table.Column<string>("TEXT", nullable: false, computedColumnSql: computed["At"], stored: false),
                ActionId = table.Column<string>("TEXT", nullable: false, computedColumnSql: computed["ActionId"], stored: false),
                Edge = table.Column<string>("TEXT", nullable: false, computedColumnSql: computed["Edge"], stored: false),
                Action = table.Column<string>("TEXT", nullable: false, computedColumnSql: computed["Action"], stored: false),
                Actor = table.Column<string>("TEXT", nullable: false, computedColumnSql: computed["Actor"], stored: false),
                Instance = table.Column<string>("TEXT", nullable: false, computedColumnSql: computed["Instance"], stored: false),
                Namespace = table.Column<string>("TEXT", nullable: false, computedColumnSql: computed["Namespace"], stored: false),
                Application = table.Column<string>("TEXT", nullable: false, computedColumnSql: computed["Application"], stored: false),
                Words = table.Column<string>("TEXT", nullable: false, computedColumnSql: computed["Words"], stored: false),
            },
            constraints: table => table.PrimaryKey("PK_Audit", row => row.Seq));
        migrationBuilder.CreateIndex("IX_Audit_ActionId", "Audit", "ActionId");
        migrationBuilder.CreateIndex("IX_Audit_Edge", "Audit", "Edge");
        migrationBuilder.CreateIndex("IX_Audit_Instance_Namespace_Application", "Audit", ["Instance", "Namespace", "Application"]);
        migrationBuilder.Sql("CREATE TABLE AuditEpoch (Id INTEGER NOT NULL PRIMARY KEY CHECK (Id = 1), Epoch INTEGER NOT NULL)");
        migrationBuilder.Sql("INSERT INTO AuditEpoch (Id, Epoch) VALUES (1, 0)");
        foreach (var statement in AuditTriggers.All.Values)
        {
            migrationBuilder.Sql(statement);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.DropTable("AuditEpoch");
        migrationBuilder.DropTable("Audit");
    }
}
