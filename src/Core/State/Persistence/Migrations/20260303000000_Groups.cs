using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DbDashboard.Core.State.Persistence.Migrations;

/// <summary>The tables of groups, of what was said of them, and of those that ended.</summary>
[DbContext(typeof(DashboardDbContext))]
[Migration("20260303000000_Groups")]
public sealed class GroupsMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable(
            "Groups",
            table => new
            {
                Id = table.Column<string>("TEXT", nullable: false),
                CauseId = table.Column<string>("TEXT", nullable: false),
                RootKind = table.Column<string>("TEXT", nullable: false),
                Root = table.Column<string>("TEXT", nullable: false),
                Sentence = table.Column<string>("TEXT", nullable: false),
                Urgency = table.Column<string>("TEXT", nullable: false),
                Since = table.Column<long>("INTEGER", nullable: false),
                GrewAt = table.Column<long>("INTEGER", nullable: true),
                Peak = table.Column<int>("INTEGER", nullable: false),
                Revision = table.Column<string>("TEXT", nullable: true),
                Members = table.Column<string>("TEXT", nullable: false),
                Projects = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Groups", row => row.Id));
        migrationBuilder.CreateTable(
            "GroupClaims",
            table => new
            {
                Id = table.Column<string>("TEXT", nullable: false),
                Kind = table.Column<string>("TEXT", nullable: false),
                Subject = table.Column<string>("TEXT", nullable: false),
                Owner = table.Column<string>("TEXT", nullable: false),
                At = table.Column<long>("INTEGER", nullable: false),
                Until = table.Column<long>("INTEGER", nullable: false),
                BackAt = table.Column<long>("INTEGER", nullable: true),
                Note = table.Column<string>("TEXT", nullable: false),
                Total = table.Column<int>("INTEGER", nullable: false),
                Urgency = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_GroupClaims", row => row.Id));
        migrationBuilder.CreateTable(
            "GroupEpisodes",
            table => new
            {
                Id = table.Column<string>("TEXT", nullable: false),
                CauseId = table.Column<string>("TEXT", nullable: false),
                Sentence = table.Column<string>("TEXT", nullable: false),
                Urgency = table.Column<string>("TEXT", nullable: false),
                Since = table.Column<long>("INTEGER", nullable: false),
                Until = table.Column<long>("INTEGER", nullable: false),
                Peak = table.Column<int>("INTEGER", nullable: false),
                Names = table.Column<string>("TEXT", nullable: false),
                Projects = table.Column<string>("TEXT", nullable: false),
                EndingKind = table.Column<string>("TEXT", nullable: false),
                Ending = table.Column<string>("TEXT", nullable: false),
                ActionId = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_GroupEpisodes", row => new { row.Id, row.Until }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.DropTable("Groups");
        migrationBuilder.DropTable("GroupClaims");
        migrationBuilder.DropTable("GroupEpisodes");
    }
}
