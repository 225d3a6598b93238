using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class PathInvalidTests
{
    private const string Id = "path-invalid";

    [Theory]
    [InlineData("infra/db.yaml: app path is not a directory", "infra/db.yaml is a file at main, and a source's path must be a folder.")]
    [InlineData("/infra: app path is absolute", "The path /infra is absolute, and a source's path begins at the repository's root.")]
    [InlineData("../other: app path outside root", "The path ../other leads out of the repository.")]
    public void Says_what_is_wrong_with_the_path(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("infra/dbs: app path does not exist", "path-not-found")]
    [InlineData("repository contains out-of-bounds symlinks. file: infra", "symlink-out-of-bounds")]
    [InlineData("infra/db.yaml: the path of the app is no directory", "comparison-error")]
    public void A_missing_path_a_link_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
