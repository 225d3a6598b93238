using Bunit;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Databases;

public sealed class DatabaseTableTests : PageContext
{
    [Fact]
    public void A_database_at_risk_says_so_in_words()
    {
        var row = Row(DatabaseRow.From(DatabasesViewTests.Lost("postgres-general"), argoFresh: true));
        Assert.Contains("postgres-general", row, StringComparison.Ordinal);
        Assert.Contains("A prune would delete it", row, StringComparison.Ordinal);
        Assert.Contains("2 of 2 ready", row, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_said_is_told_as_such()
    {
        var row = Row(DatabaseRow.From(DatabasesViewTests.Row("a") with { State = DatabasesViewTests.State("a") with { Version = null, Size = null, OperatorWord = null, Application = null } }, argoFresh: true));
        Assert.Contains("version not said", row, StringComparison.Ordinal);
        Assert.Contains("size not said", row, StringComparison.Ordinal);
        Assert.Contains("none known", row, StringComparison.Ordinal);
    }

    private string Row(DatabaseRow row) =>
        Render<DatabaseTable>(table => table.Add(t => t.Rows, [row])).FindAll("[role=row]")[1].TextContent;
}
