using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RepeatedResourceTests
{
    private const string Id = "repeated-resource";

    [Fact]
    public async Task Names_the_files_that_declare_it()
    {
        var cause = (await Explained.RecordedAsync("cases/repeated")).Of(Id);

        Assert.StartsWith("ConfigMap repeated is declared 2 times (repeated/", cause.Sentence);
        Assert.EndsWith("): only the last one is applied.", cause.Sentence);
        Assert.Equal(3, cause.Evidence.Count);
    }

    [Fact]
    public void Says_it_without_Git_too() => Assert.Equal(
        "Deployment orders is declared 3 times: only the last one is applied.",
        Warned("Resource apps/Deployment/databases/orders appeared 3 times among application resources.").Of(Id).Sentence);

    [Theory]
    [InlineData("Resource apps/Deployment/databases/orders was found 3 times.")]
    [InlineData("Deployment/orders is part of applications orders and billing")]
    [InlineData("Resource orders appeared 3 times among application resources.")]
    public void Another_wording_says_nothing(string message) => Assert.False(Warned(message).Says(Id));

    private static Explanation Warned(string message) =>
        SomeFacts.Of(Some.Application() with { Sync = SyncStatus.Synced, Conditions = [new Condition("RepeatedResourceWarning", message, null)] }).Explain();
}
