using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Tests.Databases;

namespace DbDashboard.Dashboard.Tests.OneDatabase;

public sealed class DatabaseCommandsTests
{
    [Fact]
    public void Commands_name_the_kind_in_full_and_change_nothing()
    {
        var commands = DatabaseCommands.Of(DatabasesViewTests.State("orders")).Select(command => command.Text).ToList();
        Assert.Contains(commands, text => text.EndsWith("describe postgresqls.acid.zalan.do orders", StringComparison.Ordinal));
        Assert.DoesNotContain(commands, text => text.Contains("delete", StringComparison.Ordinal) || text.Contains("apply", StringComparison.Ordinal) || text.Contains("exec", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pod_that_is_ill_has_the_command_for_the_log_before_its_restart()
    {
        var tree = new ChildNode(new("", "Pod", "shop", "orders-0"), HealthStatus.Degraded, "CrashLoopBackOff", null, null, [], []);
        Assert.Contains(DatabaseCommands.Of(DatabasesViewTests.State("orders") with { Tree = tree }), command => command.Text.Contains("logs orders-0 --all-containers --previous", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_a_shell_would_take_apart_is_quoted() =>
        Assert.Contains(DatabaseCommands.Of(DatabasesViewTests.State("a'; rm -rf /")), command => command.Text.EndsWith(@"'a'\''; rm -rf /'", StringComparison.Ordinal));

    [Theory]
    [InlineData("postgresql", true)]
    [InlineData("POSTGRESQL.acid.zalan.do", true)]
    [InlineData("redisfailover", false)]
    public void A_database_is_found_by_its_kind_with_or_without_the_group(string kind, bool found)
    {
        var state = DatabasesViewTests.State("orders");
        Assert.Equal(found, new DatabaseKey(state.Cluster, state.Key.Namespace, kind, "orders").In([state]) is not null);
    }

    [Fact]
    public void An_address_holds_any_name() =>
        Assert.Equal("databases/a%2Fb/n%20s/K.g/x%3Fy", new DatabaseKey("a/b", "n s", "K.g", "x?y").Address);
}
