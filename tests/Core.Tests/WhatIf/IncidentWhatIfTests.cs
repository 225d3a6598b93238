using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.WhatIf;

/// <summary>The recorded incident: three databases are live that neither main's files nor its filter declare.</summary>
public sealed class IncidentWhatIfTests
{
    private const string Branch = "feature/db-general-instances";
    private static readonly string Folder = Recordings.File("platform", "09-the-incident", "database-instances");
    private static readonly DirectoryOptions NewFilter = new(false, "{agent-docs-*.yaml,*general.yaml}", "{README.md,*example*,*template*}");
    private static readonly string[] Databases = ["postgresql postgres-general", "QuestDB questdb-timeseries", "RedisFailover redis-general"];

    [Fact]
    public async Task A_plain_sync_deletes_nothing_and_leaves_the_databases_over()
    {
        var result = await Compute(new());

        Assert.True(result is { Known: true, Proven: true, DeletesData: false });
        Assert.Equal(Databases, Names(result.LeftOver.Items));
        Assert.All(result.LeftOver, e => Assert.True(e is { IsData: true, Size.Length: > 0 }));
    }

    [Fact]
    public async Task A_sync_with_prune_deletes_the_three_databases()
    {
        var result = await Compute(new(Prune: true));

        Assert.Equal(Databases, Names(result.Of(EffectKind.Deleted)));
        Assert.True(result.DeletesData);
    }

    [Fact]
    public async Task At_the_branch_the_filter_still_drops_them_and_the_reason_says_so()
    {
        var result = await Compute(new(Revision: Branch, Prune: true));

        var deleted = result.Of(EffectKind.Deleted).Single(e => e.Key.Name == "postgres-general");
        Assert.Equal("postgres-general.yaml declares it but is not taken. The include pattern agent-docs-*.yaml does not take it.", deleted.Why);
    }

    [Fact]
    public async Task At_the_branch_with_the_new_filter_nothing_is_deleted()
    {
        var result = await Compute(new(Revision: Branch, Directory: NewFilter, Prune: true));

        Assert.True(result.Proven);
        Assert.Equal(6, result.Of(EffectKind.Unchanged).Count());
        Assert.Equal(6, result.Effects.Count);
        Assert.Empty(result.LeftOver);
    }

    [Fact]
    public async Task A_merge_alone_does_not_bring_them_back_but_with_the_new_filter_it_does()
    {
        Assert.Equal(3, (await Compute(new(MergeBranch: Branch))).LeftOver.Count);
        Assert.Empty((await Compute(new(MergeBranch: Branch, Directory: NewFilter))).LeftOver);
    }

    [Fact]
    public async Task Auto_sync_with_prune_deletes_them_at_once()
    {
        Assert.Equal(Databases, Names((await Compute(new(AutoSyncOn: true, Prune: true))).Of(EffectKind.Deleted)));
        Assert.False((await Compute(new(AutoSyncOn: true))).DeletesData);
    }

    [Theory]
    [InlineData("no-such-branch", null)]
    [InlineData(null, "no-such-branch")]
    public async Task A_branch_that_is_not_there_makes_the_set_unknown(string? revision, string? merge)
    {
        var result = await Compute(new(revision, MergeBranch: merge));

        Assert.False(result.Known);
        Assert.Contains("no-such-branch", result.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sync_of_the_parent_changes_the_child_and_without_auto_sync_goes_no_further()
    {
        var parent = Recordings.File("platform", "05-parent-sees-patch", "platform-apps");

        var result = await Compute(new(Prune: true), parent);

        Assert.Contains(result.Of(EffectKind.Changed), e => e.Key is { Kind: "Application", Name: "database-instances" });
        Assert.DoesNotContain(result.Effects, e => e.Via is not null);
    }

    private static Task<WhatIfResult> Compute(WhatIfScenario scenario) => Compute(scenario, Folder);

    private static Task<WhatIfResult> Compute(WhatIfScenario scenario, string folder)
    {
        var recorded = RecordedApplication.Load(folder)!;
        var git = BundleRepository.Reader(Recordings.File("git"), Path.Combine(folder, "refs.json"), DateTimeOffset.UnixEpoch);
        var whatIf = new GitWhatIf(git, new SelectionReader(git), new NoApplications(), TimeProvider.System);
        return whatIf.ComputeAsync(recorded.Application, recorded.Details, scenario, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Names(IEnumerable<Effect> effects) => effects.Select(e => e.Key.ToString()).Order(StringComparer.OrdinalIgnoreCase);
}
