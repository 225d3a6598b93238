using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;

namespace DbDashboard.Core.Tests.Actions.Audit;

public sealed class AuditSightTests
{
    private static readonly Actor Grace = new("grace", "Grace", Role.Viewer, ["shop"]);

    [Theory]
    [InlineData("shop", true)]
    [InlineData("platform", false)]
    public void A_row_is_seen_by_who_sees_its_project(string project, bool seen) => Assert.Equal(seen, Grace.Sees(Row(project)));

    [Fact]
    public void An_attempt_without_a_plan_is_its_authors_and_of_those_who_see_all()
    {
        Assert.True(Grace.Sees(Row(null)));
        Assert.False((Grace with { Subject = "bob" }).Sees(Row(null)));
        Assert.True((Grace with { Subject = "bob", Projects = [] }).Sees(Row(null)));
        Assert.False((Grace with { Role = Role.None }).Sees(Row(null)));
    }

    private static AuditRecord Row(string? project)
    {
        var entry = AuditFixture.Entry();
        return new(1, 1, DateTimeOffset.UnixEpoch, 0, false, entry with { Target = entry.Target with { Project = project } }, "", "");
    }
}
