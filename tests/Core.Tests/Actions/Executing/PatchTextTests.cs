using DbDashboard.Core.Actions.Catalogue;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Catalogue;

namespace DbDashboard.Core.Tests.Actions.Executing;

public sealed class PatchTextTests
{
    [Fact]
    public void The_values_of_a_chart_are_not_shown()
    {
        const string Source = "\"source\":{\"repoURL\":\"https://charts.example\",\"chart\":\"db\",\"targetRevision\":\"1\",\"helm\":{\"parameters\":[{\"name\":\"auth.password\",\"value\":\"hunter2\"}]}}";
        var patch = ((ArgoCdWrite.PatchApplication)Pressed.Draft(new AutoSyncOnAction(), Pressed.Facts(Pressed.Application("""{"automated":{"enabled":false}}""", source: Source))).Write).Patch;

        Assert.Contains("hunter2", patch, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", PatchText.Of(patch), StringComparison.Ordinal);
        Assert.Contains("SHA-256", PatchText.Of(patch), StringComparison.Ordinal);
    }

    [Fact]
    public void All_else_of_it_is_as_it_is_sent()
    {
        const string Patch = """[{"op":"test","path":"/spec/source/targetRevision","value":"\u003e=1.2"},{"op":"add","path":"/spec/source/targetRevision","value":"main"}]""";

        Assert.Equal(Patch, PatchText.Of(Patch));
        Assert.Equal("""{"spec":{}}""", PatchText.Of("""{"spec":{}}"""));
    }
}
