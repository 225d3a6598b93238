using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class OffBaselineGuardTests : GuardTest<OffBaselineGuard>
{
    private const string OnBranch = "platform/06-branch-and-filter-patched/database-instances";
    private const string OnMain = "platform/33-merged-and-synced/database-instances";

    [Fact]
    public void Says_nothing_where_no_parent_declares_it() => Assert.Null(Judge(SomePress.Sync()));

    [Fact]
    public async Task A_sync_off_the_baseline_wants_a_reason()
    {
        var verdict = Asks(await RecordedPress.SyncAsync(OnBranch, prune: false));

        Assert.Equal("database-instances follows feature/db-general-instances with include: {agent-docs-*.yaml,*general.yaml}, and platform-apps declares main with include: agent-docs-*.yaml.", verdict.Sentence);
        Assert.Equal(Risk.Medium, verdict.Risk);
    }

    [Fact]
    public async Task A_sync_on_the_baseline_passes() =>
        Assert.StartsWith("database-instances follows main with include: ", Allowed(await RecordedPress.SyncAsync(OnMain, prune: false)).Sentence);

    [Fact]
    public async Task Leaving_the_baseline_wants_a_reason() =>
        Assert.StartsWith("It takes database-instances off its baseline, from main with ", Asks(await RecordedPress.PointAsync(OnMain, "feature/pgvector")).Sentence);

    [Fact]
    public async Task Half_way_back_is_still_off() =>
        Assert.StartsWith("database-instances will follow main with include: {agent-docs-*.yaml,*general.yaml}, and platform-apps declares main with include: agent-docs-*.yaml", Asks(await RecordedPress.PointAsync(OnBranch, "main")).Sentence);

    [Fact]
    public async Task The_whole_way_back_passes() =>
        Assert.Equal("database-instances follows main with include: agent-docs-*.yaml, as platform-apps declares.", Allowed(await RecordedPress.PointAsync(OnBranch, "main", new(false, "agent-docs-*.yaml", null))).Sentence);

    [Fact]
    public void Says_nothing_of_a_refresh() => Assert.Null(Judge(SomePress.Refresh()));
}
