using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class OrphanedResourcesTests
{
    private const string Id = "orphaned-resources";

    [Theory]
    [InlineData("cases/orphaned")]
    [InlineData("versions/v2.14/cases/orphaned")]
    public async Task Names_what_no_application_declares(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Of(Id);

        Assert.StartsWith("In namespace orphans lives 1 object that no application declares: ConfigMap ", cause.Sentence);
        Assert.Equal(Severity.Info, cause.Severity);
    }

    [Fact]
    public void Says_that_their_names_are_not_known_without_the_tree()
    {
        var explanation = Warned("Application has 12 orphaned resources");

        Assert.Equal("In its namespaces live 12 objects that no application declares.", explanation.Of(Id).Sentence);
        Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    [Fact]
    public void Is_never_why_something_differs() =>
        Assert.NotEqual(Id, SomeFacts.Of(Some.Application() with { Conditions = [new Condition("OrphanedResourceWarning", "Application has 12 orphaned resources", null)] }).Explain().Headline?.Id);

    [Theory]
    [InlineData("Application has many orphaned resources")]
    [InlineData("12 orphaned resources were found")]
    public void Another_wording_says_nothing(string message) => Assert.False(Warned(message).Says(Id));

    private static Explanation Warned(string message) =>
        SomeFacts.Of(Some.Application() with { Sync = SyncStatus.Synced, Conditions = [new Condition("OrphanedResourceWarning", message, null)] }).Explain();
}
