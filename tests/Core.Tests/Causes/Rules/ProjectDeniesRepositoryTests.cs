using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ProjectDeniesRepositoryTests
{
    private const string Id = "project-denies-repository";

    [Theory]
    [InlineData("application repo https://ada:secret@git.example/a.git is not permitted in project 'shop'", "Project shop does not allow the repository https://git.example/a.git.")]
    [InlineData("application sync source repo https://git.example/a.git is not permitted in project 'shop'", "Project shop does not allow the repository https://git.example/a.git.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("application 'orders' in namespace 'team-b' is not permitted to use project 'shop'", "app-namespace-denied")]
    [InlineData("helm repos https://charts.example are not permitted in project 'shop'", "helm-chart-not-found")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("spec-invalid", SomeFacts.Erring("repo https://git.example/a.git: project 'shop' says no", "InvalidSpecError").Explain().Headline!.Id);

    [Fact]
    public async Task Reads_what_Argo_CD_wrote() =>
        Assert.Equal("Project strict-repo does not allow the repository http://127.0.0.1:3180/cases.git.", (await Explained.RecordedAsync("cases/project-denies-repo")).Headline!.Sentence);
}
