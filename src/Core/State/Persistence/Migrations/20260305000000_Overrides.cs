using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DbDashboard.Core.State.Persistence.Migrations;

/// <summary>The tables of leases and soaks.</summary>
[DbContext(typeof(DashboardDbContext))]
[Migration("20260305000000_Overrides")]
public sealed class OverridesMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        Leases(migrationBuilder);
        Soaks(migrationBuilder);
        migrationBuilder.CreateTable(
            "SoakLooks",
            table => new
            {
                Id = table.Column<int>("INTEGER", nullable: false),
                At = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_SoakLooks", row => row.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.DropTable("Leases");
        migrationBuilder.DropTable("Soaks");
        migrationBuilder.DropTable("SoakLooks");
    }

    private static void Leases(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "Leases",
        table => new
        {
            Instance = table.Column<string>("TEXT", nullable: false),
            Namespace = table.Column<string>("TEXT", nullable: false),
            Name = table.Column<string>("TEXT", nullable: false),
            Kind = table.Column<string>("TEXT", nullable: false),
            Uid = table.Column<string>("TEXT", nullable: false),
            Project = table.Column<string>("TEXT", nullable: false),
            What = table.Column<string>("TEXT", nullable: false),
            Subject = table.Column<string>("TEXT", nullable: false),
            Owner = table.Column<string>("TEXT", nullable: false),
            Reason = table.Column<string>("TEXT", nullable: false),
            Ticket = table.Column<string>("TEXT", nullable: false),
            At = table.Column<long>("INTEGER", nullable: false),
            Until = table.Column<long>("INTEGER", nullable: false),
            Undo = table.Column<string>("TEXT", nullable: true),
            UndoSentence = table.Column<string>("TEXT", nullable: false),
            Made = table.Column<string>("TEXT", nullable: true),
            SeenAt = table.Column<long>("INTEGER", nullable: true),
            WarnedAt = table.Column<long>("INTEGER", nullable: true),
            OverAt = table.Column<long>("INTEGER", nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_Leases", row => new { row.Instance, row.Namespace, row.Name, row.Kind }));

    private static void Soaks(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "Soaks",
        table => new
        {
            Instance = table.Column<string>("TEXT", nullable: false),
            Namespace = table.Column<string>("TEXT", nullable: false),
            Name = table.Column<string>("TEXT", nullable: false),
            Project = table.Column<string>("TEXT", nullable: false),
            Mark = table.Column<string>("TEXT", nullable: false),
            HasDatabases = table.Column<bool>("INTEGER", nullable: false),
            Began = table.Column<long>("INTEGER", nullable: false),
            Since = table.Column<long>("INTEGER", nullable: true),
            GapFrom = table.Column<long>("INTEGER", nullable: true),
            GapWhy = table.Column<string>("TEXT", nullable: true),
            Gaps = table.Column<string>("TEXT", nullable: false),
            ShortTo = table.Column<long>("INTEGER", nullable: true),
            ShortBy = table.Column<string>("TEXT", nullable: true),
            ShortReason = table.Column<string>("TEXT", nullable: true),
            ShortAt = table.Column<long>("INTEGER", nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_Soaks", row => new { row.Instance, row.Namespace, row.Name }));
}
