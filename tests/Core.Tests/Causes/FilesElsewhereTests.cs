using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Tests.Causes;

public sealed class FilesElsewhereTests
{
    [Fact]
    public void Names_the_branches_on_which_a_file_is_another_one_or_is_not()
    {
        var main = At("main", ("same.yaml", "1"), ("changed.yaml", "1"), ("gone.yaml", "1"));
        var branch = At("feature", ("same.yaml", "1"), ("changed.yaml", "2"), ("new.yaml", "1"));

        var found = FilesElsewhere.Of(main, [main, branch]);

        Assert.Equal(["changed.yaml", "gone.yaml", "new.yaml"], found.Keys.Order(StringComparer.Ordinal));
        Assert.Null(found["gone.yaml"][0].Verdict);
        Assert.Equal(("feature", SelectionStep.Taken), (found["new.yaml"][0].Revision, found["new.yaml"][0].Verdict!.Step));
    }

    [Fact]
    public void On_a_branch_without_the_path_every_file_is_missing()
    {
        var found = FilesElsewhere.Of(At("main", ("a.yaml", "1")), [new RevisionFacts("feature", "f", null, false, null)]);
        Assert.Null(found["a.yaml"][0].Verdict);
    }

    [Fact]
    public void What_was_not_read_is_not_called_missing() =>
        Assert.Empty(FilesElsewhere.Of(At("main", ("a.yaml", "1")), [new RevisionFacts("feature", "f", null, true, null)]));

    private static RevisionFacts At(string name, params (string Path, string Blob)[] files) =>
        new(name, name, null, true, new Selection(SourceType.Directory, [.. files.Select(f => new FileVerdict(f.Path, SelectionStep.Taken, "", []) { BlobId = f.Blob })], []));
}
