using Bunit;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Troubles;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Triage;
using DbDashboard.Dashboard.Features.Triage.Databases;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Triage;

public sealed class DatabaseItemTests : PageContext
{
    [Fact]
    public void One_is_named_with_its_reason_and_leads_to_its_page()
    {
        var row = Show(Trouble(risksData: false, "orders"));

        Assert.Contains("DEGRADED", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("It has no primary.", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("databases/east/databases/postgresql.acid.zalan.do/orders", row.QuerySelector("[aria-label='See why: orders']")!.GetAttribute("href"));
    }

    [Fact]
    public void Several_are_counted_and_named_and_a_manifest_leads_to_its_part()
    {
        var row = Show(Trouble(risksData: true, [.. Enumerable.Range(0, 10).Select(n => $"db-{n}")]));

        Assert.Contains("10 databases · one reason", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 more", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("db-0: It has no primary.", row.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("#lint", row.QuerySelector(".actions a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void They_count_as_what_needs_somebody()
    {
        var view = TriageView.From(Some.Explained((Some.Fine("a"), [])), Core.Groups.GroupBook.Empty, Some.Moment) with { Databases = [DatabaseTroubleRow.From(Trouble(false, "orders"))], UnknownDatabases = 2 };

        Assert.Equal("1 needs you", TriageWords.Heading(view));
        Assert.False(view.AllChecked);
        Assert.Contains("of 2 databases it is not known how they are", TriageWords.Footer(view), StringComparison.Ordinal);
    }

    private static DatabaseTrouble Trouble(bool risksData, params string[] names) =>
        new("postgresql 8", risksData, names.Select(name => Some.Postgres(name)).ToEquatableList(), "It has no primary", "Look.", Some.Moment);

    private AngleSharp.Dom.IElement Show(DatabaseTrouble trouble) => Render<DatabaseItem>(item => item.Add(i => i.Row, DatabaseTroubleRow.From(trouble))).Find("li.triage-row");
}
