using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Tests.Actions.Catalogue;

namespace DbDashboard.Core.Tests.Actions.Planning;

public sealed class AskCheckTests
{
    [Theory]
    [InlineData("sync", "resource", "/ConfigMap/databases/cm", "takes no parameter 'resource'")]
    [InlineData("sync", "prune", "yes", "neither true nor false")]
    [InlineData("terminate", "prune", "true", "takes no parameter 'prune'")]
    public void What_would_be_left_out_is_said(string action, string name, string value, string said) =>
        Assert.Contains(said, AskCheck.Problem(Pressed.Ask(action, (name, value))), StringComparison.Ordinal);

    [Fact]
    public void More_than_the_audit_can_keep_is_no_ask()
    {
        Assert.NotNull(AskCheck.Problem(Pressed.Ask("sync", ("resources", new string('a', 70_000)))));
        Assert.NotNull(AskCheck.Problem(Pressed.Ask("sync", ("prune", "true"), ("prune", "false"))));
        Assert.Null(AskCheck.Problem(Pressed.Ask("sync", ("prune", "true"), ("resources", "/ConfigMap/databases/cm"))));
    }
}
