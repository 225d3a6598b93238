using Bunit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Connections;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Connections;

public sealed class ConnectionsPageTests : PageContext
{
    [Fact]
    public void A_lost_source_says_why_and_since_when()
    {
        Show(ExplainedSnapshot.Empty.With(Some.Live(Some.ArgoCd)).With(Some.Lost(Some.Cluster, "connection refused; check the address")));
        var card = Render<ConnectionsPage>().Find("article[aria-label='Kubernetes east']").TextContent;
        Assert.Contains("Unreachable", card, StringComparison.Ordinal);
        Assert.Contains("connection refused; check the address", card, StringComparison.Ordinal);
        Assert.Contains("last heard 4 min ago", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Rights_that_were_not_read_are_not_known()
    {
        Show(ExplainedSnapshot.Empty.With(Some.Live(Some.ArgoCd)));
        Assert.Contains("What our token may do is not known yet.", Render<ConnectionsPage>().Find("article[aria-label='Argo CD prod']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_that_is_looked_into_says_what_each_database_has()
    {
        var id = new SourceId(SourceKind.Postgres, "east/databases/orders");
        var explained = ExplainedSnapshot.Empty.With(new SourceStatus(id, SourceState.Live, Some.Moment, Some.Moment));
        EquatableList<ExtensionLook> looks =
        [
            new("shop", Reading.Known<EquatableList<InstalledExtension>>([new("vector", "0.8.0", "public"), new("plpgsql", "1.0", "pg_catalog")], "PostgreSQL", Some.Moment)),
            new("web", Reading.Forbidden<EquatableList<InstalledExtension>>("PostgreSQL", Some.Moment, "The role may not connect there.")),
            new("old", Reading.NotRead<EquatableList<InstalledExtension>>("PostgreSQL")),
        ];
        Show(explained with { Snapshot = explained.Snapshot with { Extensions = explained.Snapshot.Extensions.Add(("east", new("acid.zalan.do", "postgresql", "databases", "orders")), looks) } });
        var told = Render<ConnectionsPage>().FindAll("article[aria-label='PostgreSQL east/databases/orders'] li").Select(line => line.TextContent.Trim()).ToList();
        Assert.StartsWith("shop: vector 0.8.0, plpgsql 1.0", told[0], StringComparison.Ordinal);
        Assert.StartsWith("web: The role may not connect there.", told[1], StringComparison.Ordinal);
        Assert.Contains("not looked yet", told[2], StringComparison.Ordinal);
    }
}
