using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SymlinkOutOfBoundsTests
{
    private const string Id = "symlink-out-of-bounds";

    [Fact]
    public async Task Names_the_link()
    {
        var cause = (await Explained.RecordedAsync("cases/symlink")).Of(Id);

        Assert.Equal("symlink.git holds a symbolic link that leads out of it, ok/out.yaml: Argo CD renders nothing of it.", cause.Sentence);
        Assert.Equal("ok/out.yaml", cause.Evidence[0].Link!.File);
    }

    [Theory]
    [InlineData("chart contains out-of-bounds symlinks. file: templates/x", "The chart apps/orders holds a symbolic link that leads out of it, templates/x: Argo CD renders nothing of it.")]
    [InlineData("oci image contains out-of-bounds symlinks. file: x", "The oci image apps/orders holds a symbolic link that leads out of it, x: Argo CD renders nothing of it.")]
    [InlineData("illegal filepath in symlink at \"db.yaml\"", "db.yaml in apps/orders is a symbolic link that leads out of the repository.")]
    public void Reads_every_wording(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("x: app path outside root", "path-invalid")]
    [InlineData("x: app path does not exist", "path-not-found")]
    [InlineData("the repository has symlinks that are out of bounds: x", "comparison-error")]
    public void A_wrong_path_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
