using Bunit;
using DbDashboard.Core.Causes;
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
}
