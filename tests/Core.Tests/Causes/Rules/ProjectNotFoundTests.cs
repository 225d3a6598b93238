using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ProjectNotFoundTests
{
    private const string Id = "project-not-found";

    [Theory]
    [InlineData("Application referencing project team-x which does not exist", "The project team-x, which orders names, does not exist.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("application repo https://git.example/a.git is not permitted in project 'team-x'", "project-denies-repository")]
    [InlineData("could not retrieve AppProject 'team-x' from cache: x", "spec-invalid")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("spec-invalid", SomeFacts.Erring("Project team-x: no such thing", "InvalidSpecError").Explain().Headline!.Id);

    [Fact]
    public async Task Reads_what_Argo_CD_wrote() =>
        Assert.Equal("The project absent, which project-missing names, does not exist.", (await Explained.RecordedAsync("cases/project-missing")).Headline!.Sentence);
}
