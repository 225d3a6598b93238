using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class StatusInGitTests
{
    private const string Id = "status-in-git";

    [Fact]
    public void Says_that_the_status_belongs_to_its_controller() => Assert.Equal(
        "Git declares status.phase of Deployment orders: the status belongs to its controller, so Git's value never stays.",
        new SomeDrift("""{"status":{"phase":"Running"}}""", """{"status":{"phase":"Creating"}}""").Explain().Of(Id).Sentence);

    [Fact]
    public void Whoever_wrote_the_status() =>
        Assert.Equal([Id], new SomeDrift("{}", """{"status":{"phase":"Creating"}}""") { Managers = [SomeDrift.Wrote("kubectl-edit", "/status", 9)] }.Explain().Causes.Items.Select(c => c.Id).Except(["autosync-off"]));

    [Theory]
    [InlineData("statusText")]
    [InlineData("spec")]
    public void Another_field_is_no_status(string name) =>
        Assert.False(new SomeDrift($$$"""{"{{{name}}}":{"status":"a"}}""", $$$"""{"{{{name}}}":{"status":"b"}}""").Explain().Says(Id));
}
