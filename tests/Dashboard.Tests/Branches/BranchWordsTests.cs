using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Dashboard.Features.Branches;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Branches;

public sealed class BranchWordsTests
{
    private static readonly RadarBaseline Baseline = new("main", "m", "the default branch");
    private static readonly ResourceKey Database = new("acid.zalan.do", "postgresql", "", "orders");

    [Theory]
    [InlineData(2, 1, "b", "2 ahead, 1 behind")]
    [InlineData(0, 9, "b", "merged, 9 behind")]
    [InlineData(3, 7, null, "3 ahead, a history of its own")]
    [InlineData(null, null, null, "history longer than is read")]
    [InlineData(1, null, "b", "1 ahead, far behind")]
    public void Says_how_a_branch_stands(int? ahead, int? behind, string? parting, string words) =>
        Assert.Equal(words, BranchWords.Standing(Branch(new GitStanding("c", ahead, behind, parting)), Baseline));

    [Theory]
    [InlineData(true, false, "Its content is on main, by another commit, 9ac1e02 by Ada: merging it changes nothing.")]
    [InlineData(false, false, "Its content is on main, by other commits: merging it changes nothing.")]
    [InlineData(true, true, "Its content came to main by another commit, 9ac1e02 by Ada, and the same places were changed there since: a merge would conflict and is not needed.")]
    public void A_squashed_merge_says_by_which_commit_and_is_not_offered(bool known, bool changed, string sentence)
    {
        var commit = new GitCommit("9ac1e02".PadRight(40, '0'), "Ada", "", Some.Moment, "Add databases (#12)", []);
        var branch = Branch(new GitStanding("c", 2, 1, "b")) with { Content = new(known ? commit : null, changed), Paths = [Path()] };
        var detail = BranchDetail.From(branch, new BranchRadar("r", Baseline, 1, [branch], []), new GitHostLinks([]));

        Assert.Equal("merged by another commit, 1 behind", BranchWords.Standing(branch, Baseline));
        Assert.Equal(sentence, detail.Summary);
        Assert.Null(detail.Applications[0].MergeAddress);
        Assert.True(BranchLine.Is(branch, BranchKind.Merged) && !BranchLine.Is(branch, BranchKind.Open));
    }

    [Fact]
    public void An_application_with_several_touched_sources_stands_there_once()
    {
        GitChange[] files = [new(GitChangeKind.Added, "db/a.yaml"), new(GitChangeKind.Added, "db/b.yaml")];
        var one = Path() with { Files = [files[0]], FileCount = 1, Index = 0, Objects = new([Database], [], []) };
        var line = BranchLine.From(Branch(new GitStanding("c", 1, 0, "b")) with { Paths = [one, one with { Files = [.. files], FileCount = 2, Index = 1, Why = "not read", Objects = null }] }, new BranchRadar("r", Baseline, 1, [], []), null);

        var place = Assert.Single(line.Places);
        Assert.Equal(("2 files of 2 sources", "1 object new; objects unknown", 0), (place.Files, place.Objects, line.MorePlaces));
    }

    [Fact]
    public void Counts_objects_and_names_them()
    {
        var path = Path() with { Objects = new([Database], [], [Database with { Name = "gone" }]) };
        Assert.Equal("1 object new, 1 gone", BranchWords.Objects(path));
        Assert.Equal("Against main, under the present filter, it adds postgresql orders; does not have postgresql gone.", BranchWords.Sentence(path, "main"));
        Assert.True(BranchPlace.From(path).LosesData);
    }

    [Fact]
    public void What_is_not_known_is_not_called_the_same()
    {
        var path = Path() with { Why = "Kustomize renders this path." };
        Assert.Equal("objects unknown", BranchWords.Objects(path));
        Assert.Equal("Its objects are unknown. Kustomize renders this path.", BranchWords.Sentence(path, "main"));
    }

    [Fact]
    public void A_repository_that_cannot_be_read_says_why()
    {
        var question = new RadarQuestion(new RadarRepository("r", []), null);
        var view = BranchesView.From([], question, Reading.NotRead<BranchRadar>("Git", "add it to Git:AllowedHosts"), new BranchesQuery(), new GitHostLinks([]));
        Assert.Equal(("add it to Git:AllowedHosts", false), (view.Unknown, view.IsReading));
        Assert.True(BranchesView.From([], question, null, new BranchesQuery(), new GitHostLinks([])).IsReading);
    }

    [Fact]
    public void An_old_answer_says_so()
    {
        var radar = new BranchRadar("r", Baseline, 1, [Branch(new GitStanding("c", 1, 0, "b"))], []);
        var reading = new Reading<BranchRadar>(radar, ReadingState.Stale, "Git", Some.Moment, "the remote does not answer");
        Assert.Equal("the remote does not answer", BranchesView.From([], null, reading, new BranchesQuery(), new GitHostLinks([])).Stale);
    }

    private static RadarBranch Branch(GitStanding standing) => new(new GitRef("refs/heads/x", "c"), null, standing, false, []);

    private static RadarPath Path() => new(Some.IncidentKey, Some.IncidentSource(), false, [], 0);
}
