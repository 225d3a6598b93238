namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AppNamespaceDeniedTests
{
    private const string Id = "app-namespace-denied";

    [Theory]
    [InlineData("application 'orders' in namespace 'team-b' is not permitted to use project 'shop'", "Project shop takes no applications from namespace team-b, where orders lies.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text, "UnknownError").Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("application destination server 'https://a' and namespace 'team-b' do not match any of the allowed destinations in project 'shop'", "project-denies-destination")]
    [InlineData("Application referencing project shop which does not exist", "project-not-found")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text, "UnknownError").Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("spec-invalid", SomeFacts.Erring("project 'shop' refuses team-b", "UnknownError").Explain().Headline!.Id);
}
