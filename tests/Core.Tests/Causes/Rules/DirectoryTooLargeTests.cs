using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class DirectoryTooLargeTests
{
    private const string Id = "directory-too-large";

    [Fact]
    public void Names_the_folder()
    {
        var cause = SomeFacts.Unrendered("exceeded max combined manifest file size", new ApplicationSource("https://git.example/platform.git", "apps", "main", Directory: new(Recurse: true))).Explain().Of(Id);

        Assert.Equal("The manifests under apps at main are together larger than Argo CD reads.", cause.Sentence);
        Assert.Contains("recurse is on: the files of every folder below count.", cause.Details.Items);
    }

    [Theory]
    [InlineData("repository contains out-of-bounds symlinks. file: x", "symlink-out-of-bounds")]
    [InlineData("apps: app path is not a directory", "path-invalid")]
    [InlineData("the combined size of all manifests is exceeded", "comparison-error")]
    public void A_link_a_file_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
