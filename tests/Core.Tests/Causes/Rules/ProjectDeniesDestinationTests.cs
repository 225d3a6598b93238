using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ProjectDeniesDestinationTests
{
    private const string Id = "project-denies-destination";

    [Theory]
    [InlineData("application destination server 'https://a' and namespace 'kube-system' do not match any of the allowed destinations in project 'shop'", "Project shop does not allow namespace kube-system of https://a as a destination.")]
    [InlineData("application destination server 'https://a' and namespace '' do not match any of the allowed destinations in project 'shop'", "Project shop does not allow https://a as a destination.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("application 'orders' in namespace 'team-b' is not permitted to use project 'shop'", "app-namespace-denied")]
    [InlineData("error getting cluster by server \"https://a\": rpc error: code = NotFound desc = cluster \"https://a\" not found", "destination-cluster-unknown")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("spec-invalid", SomeFacts.Erring("project 'shop' has no place for https://a", "InvalidSpecError").Explain().Headline!.Id);

    [Fact]
    public async Task Reads_what_Argo_CD_wrote() =>
        Assert.Equal("Project cases does not allow namespace kube-system of https://kubernetes.default.svc as a destination.", (await Explained.RecordedAsync("versions/v2.14/cases/project-denies-destination")).Headline!.Sentence);
}
