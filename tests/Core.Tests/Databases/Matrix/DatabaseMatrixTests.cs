using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Tests.Databases.Matrix.MatrixWorld;

namespace DbDashboard.Core.Tests.Databases.Matrix;

public sealed class DatabaseMatrixTests
{
    private static readonly MatrixWorld World = new();

    [Fact]
    public void One_that_is_declared_where_its_application_looks_is_kept()
    {
        var row = World.Row();
        Assert.Equal((TrackedWord.Taken, ProspectWord.Kept, false, false, null), (row.Tracked.Word, row.Prospect.Word, row.IsStray, row.IsGhost, row.Duplicate));
        Assert.Equal(("main", true, true), (row.Places[0].Branch, row.Places[0].Taken, row.Places[0].OnTracked));
    }

    [Fact]
    public void One_that_waits_for_pruning_would_be_lost_and_names_who_deletes_it()
    {
        var row = (World.WithApplications(Lists(App("databases"), pruning: true)) with { Declared = [On("feature/x", taken: false)] }).Row();
        Assert.Equal((TrackedWord.Elsewhere, ProspectWord.Lost, false), (row.Tracked.Word, row.Prospect.Word, row.Prospect.ByItself));
        Assert.Equal("A sync of databases with prune deletes it.", row.Prospect.Says);
    }

    [Fact]
    public void Auto_sync_with_prune_deletes_it_by_itself()
    {
        var automatic = Lists(App("databases"), pruning: true) with { SyncPolicy = new(new(null, Prune: true, SelfHeal: false, AllowEmpty: false)) };
        var prospect = (World.WithApplications(automatic) with { Declared = [] }).Row().Prospect;
        Assert.True(prospect.ByItself);
        Assert.Equal("databases syncs and prunes by itself: its next sync deletes it.", prospect.Says);
    }

    [Fact]
    public void One_that_was_deleted_and_waits_for_its_finalizers_is_a_loss() =>
        Assert.Equal((ProspectWord.Leaving, true), ((World with { IsLeaving = true }).Row().Prospect.Word, (World with { IsLeaving = true }).Row().Prospect.IsLoss));

    [Theory]
    [InlineData("resources-finalizer.argocd.argoproj.io", "", "", ProspectWord.Lost)]
    [InlineData("resources-finalizer.argocd.argoproj.io/background", "", "", ProspectWord.Lost)]
    [InlineData("another.example/finalizer", "", "", ProspectWord.Kept)]
    [InlineData("resources-finalizer.argocd.argoproj.io", "Prune=false", "", ProspectWord.Kept)]
    [InlineData("resources-finalizer.argocd.argoproj.io", "", "Delete=false", ProspectWord.Kept)]
    [InlineData("resources-finalizer.argocd.argoproj.io", "", "Prune=false", ProspectWord.Lost)]
    public void A_parent_that_prunes_its_application_deletes_it_too(string finalizer, string ofApplication, string ofDatabase, ProspectWord word)
    {
        var child = Lists(App("databases")) with { Finalizers = [finalizer], Annotations = [KeyValuePair.Create("argocd.argoproj.io/sync-options", ofApplication)] };
        var prospect = (World.WithApplications(child, Parent("root", child, prunes: true)) with { SyncOptions = ofDatabase }).Row().Prospect;
        Assert.Equal(word, prospect.Word);
        Assert.Equal(word == ProspectWord.Lost, prospect.Says == "A sync of root with prune deletes the application databases, whose finalizer deletes what it manages.");
    }

    [Fact]
    public void A_parent_of_the_parent_takes_both_with_it()
    {
        var child = Lists(App("databases")) with { Finalizers = ["resources-finalizer.argocd.argoproj.io"] };
        var middle = Parent("middle", child, prunes: false) with { Finalizers = ["resources-finalizer.argocd.argoproj.io"] };
        var prospect = World.WithApplications(child, middle, Parent("root", middle, prunes: true) with { SyncPolicy = new(new(null, Prune: true, SelfHeal: false, AllowEmpty: false)) }).Row().Prospect;
        Assert.Equal((ProspectWord.Lost, true), (prospect.Word, prospect.ByItself));
        Assert.Equal("root syncs and prunes by itself: its next sync deletes the application middle with databases, whose finalizer deletes what it manages.", prospect.Says);
    }

    [Fact]
    public void An_application_that_is_being_deleted_takes_it_along()
    {
        var leaving = Lists(App("databases")) with { Finalizers = ["resources-finalizer.argocd.argoproj.io"], DeletionTimestamp = DateTimeOffset.UnixEpoch };
        Assert.Equal(ProspectWord.Leaving, World.WithApplications(leaving).Row().Prospect.Word);
        Assert.Equal(ProspectWord.Kept, World.WithApplications(leaving with { Finalizers = [] }).Row().Prospect.Word);
    }

    [Fact]
    public void Its_own_option_protects_it()
    {
        var row = (World.WithApplications(Lists(App("databases"), pruning: true)) with { SyncOptions = "Validate=false, Prune=false", Declared = [] }).Row();
        Assert.Equal(ProspectWord.Protected, row.Prospect.Word);
    }

    [Fact]
    public void A_file_that_left_the_tracked_branch_is_told_before_Argo_CD_compares()
    {
        var row = (World with { Declared = [On("feature/x")] }).Row();
        Assert.Equal((TrackedWord.Elsewhere, ProspectWord.Lost), (row.Tracked.Word, row.Prospect.Word));
        Assert.Contains("as soon as Argo CD has compared", row.Prospect.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_Argo_CD_compared_the_same_commit_its_word_counts()
    {
        var row = (World.WithApplications(Lists(App("databases")) with { Revisions = ["head"] }) with { Declared = [] }).Row();
        Assert.Equal((TrackedWord.Taken, ProspectWord.Kept), (row.Tracked.Word, row.Prospect.Word));
    }

    [Theory]
    [InlineData("main", TrackedWord.Dropped)]
    [InlineData("feature/x", TrackedWord.Elsewhere)]
    public void The_filter_and_the_branch_are_told_apart(string branch, TrackedWord word) =>
        Assert.Equal(word, (World with { Declared = [On(branch, taken: false)] }).Row().Tracked.Word);

    [Fact]
    public void Live_and_declared_on_no_branch_is_a_stray_that_nobody_prunes()
    {
        var row = (World.WithApplications(App("other")) with { Declared = [] }).Row();
        Assert.Equal((true, ProspectWord.Unmanaged), (row.IsStray, row.Prospect.Word));
    }

    [Theory]
    [InlineData(UnreadKind.NotRead, "feature/y")]
    [InlineData(UnreadKind.LeftOut, null)]
    [InlineData(UnreadKind.NotRendered, "feature/y")]
    public void Nothing_is_declared_nowhere_while_a_branch_was_not_read(UnreadKind kind, string? branch)
    {
        var row = (World.WithApplications(App("other")) with { Declared = [], Unread = [Blind(kind, branch, application: "other")] }).Row();
        Assert.Equal((false, TrackedWord.Unknown), (row.IsStray, row.Tracked.Word));
        Assert.Contains("the disk is full", row.Tracked.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_kept_while_the_tracked_branch_was_not_read_and_Argo_CD_says_nothing_else()
    {
        var pruned = World.WithApplications(App("databases") with { Sync = SyncStatus.Unknown, Resources = Lists(App("databases")).Resources });
        var row = (pruned with { Declared = [On("feature/x")], Unread = [Blind(UnreadKind.NotRead, "main", tracked: true)] }).Row();
        Assert.Equal((TrackedWord.Unknown, ProspectWord.Unknown), (row.Tracked.Word, row.Prospect.Word));
    }

    [Fact]
    public void What_another_tool_renders_is_declared_by_the_word_of_Argo_CD()
    {
        var row = (World with { Declared = [], Unread = [Blind(UnreadKind.NotRendered, null, tracked: true)] }).Row();
        Assert.Equal((TrackedWord.Taken, ProspectWord.Kept), (row.Tracked.Word, row.Prospect.Word));
        Assert.Equal("databases lists it as declared, by Argo CD's word.", row.Tracked.Why);
    }

    [Fact]
    public void Declared_and_not_live_is_a_ghost_and_missing_only_where_it_should_be()
    {
        var missing = (World with { IsLive = false }).Row();
        var waiting = (World with { IsLive = false, Declared = [On("feature/x")] }).Row();
        Assert.Equal((true, true, ProspectWord.NotThere), (missing.IsGhost, missing.IsMissing, missing.Prospect.Word));
        Assert.Equal((true, false), (waiting.IsGhost, waiting.IsMissing));
    }

    [Fact]
    public void A_silent_cluster_makes_no_ghosts_and_no_strays_and_keeps_nothing()
    {
        var row = (World with { ClusterAnswers = false }).Row();
        Assert.Equal((false, false, ProspectWord.Unknown), (row.IsGhost, row.IsStray, row.Prospect.Word));
    }

    [Fact]
    public void What_waited_for_pruning_is_still_told_when_the_cluster_is_silent() =>
        Assert.Equal(ProspectWord.Lost, (World.WithApplications(Lists(App("databases"), pruning: true)) with { ClusterAnswers = false }).Row().Prospect.Word);

    [Fact]
    public void A_silent_Argo_CD_keeps_nothing()
    {
        Assert.Equal(ProspectWord.Unknown, (World with { ArgoCdAnswers = false }).Row().Prospect.Word);
        Assert.Equal(ProspectWord.Unknown, (World.WithApplications(App("other")) with { ArgoCdAnswers = false }).Row().Prospect.Word);
    }

    [Fact]
    public void Two_applications_that_declare_it_own_it_twice()
    {
        var twice = World.WithApplications(Lists(App("databases")), App("staging")) with { Declared = [On("main"), On("main", application: "staging")] };
        Assert.Equal("databases and staging each declare it: every sync of one writes over the other, and deleting one may delete it.", twice.Row().Duplicate);
        Assert.NotNull((World.WithApplications(Lists(App("databases")), Lists(App("staging"))).Row().Duplicate));
    }

    [Fact]
    public void Two_files_of_one_application_own_it_twice_on_that_branch()
    {
        var twice = World with { Declared = [On("main"), On("feature/x"), On("feature/x", file: "databases/pg-copy.yaml")] };
        Assert.Equal("On feature/x databases takes it from databases/pg-copy.yaml and databases/pg.yaml: the last one wins.", twice.Row().Duplicate);
    }

    [Fact]
    public void A_parent_that_sees_the_file_and_does_not_take_it_says_nothing()
    {
        var row = (World.WithApplications(Lists(App("databases")), App("parent") with { Sources = [new(Url, "", "main")] }) with { Declared = [On("main"), On("main", taken: false, application: "parent")] }).Row();
        Assert.Equal("databases", Assert.Single(row.Places).Application.Name);
        Assert.Null(row.Duplicate);
    }
}
