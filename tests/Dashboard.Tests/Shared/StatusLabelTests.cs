using Bunit;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Shared;

public sealed class StatusLabelTests : PageContext
{
    [Fact]
    public void Nothing_is_green_when_its_source_is_not_live()
    {
        Assert.All(Enum.GetValues<SyncStatus>(), sync => Assert.NotEqual(Tone.Good, StatusLabel.Of(sync, fresh: false).Tone));
        Assert.All(Enum.GetValues<HealthStatus>(), health => Assert.NotEqual(Tone.Good, StatusLabel.Of(health, fresh: false).Tone));
    }

    [Fact]
    public void Only_synced_and_healthy_are_green()
    {
        Assert.Equal([SyncStatus.Synced], Enum.GetValues<SyncStatus>().Where(sync => StatusLabel.Of(sync, fresh: true).Tone == Tone.Good));
        Assert.Equal([HealthStatus.Healthy], Enum.GetValues<HealthStatus>().Where(health => StatusLabel.Of(health, fresh: true).Tone == Tone.Good));
    }

    [Fact]
    public void Of_the_sources_only_one_that_is_fresh_is_green()
    {
        foreach (var state in Enum.GetValues<SourceState>())
        {
            var status = new SourceStatus(Some.ArgoCd, state, Some.Moment, Some.Moment);
            Assert.Equal(state == SourceState.Live, StatusLabel.Of(status, Some.Moment).Tone == Tone.Good);
            Assert.NotEqual(Tone.Good, StatusLabel.Of(status, Some.Moment + TimeSpan.FromSeconds(31)).Tone);
        }
    }

    [Fact]
    public void What_is_not_installed_and_what_is_forbidden_are_two_words()
    {
        Assert.Equal("Not installed", Label(KindCoverageState.NotInstalled).Word);
        Assert.Equal("Cannot see", Label(KindCoverageState.Forbidden).Word);
        Assert.Equal([KindCoverageState.Watched], Enum.GetValues<KindCoverageState>().Where(state => Label(state).Tone == Tone.Good));
    }

    [Fact]
    public void A_state_is_a_mark_and_a_word_and_its_reason_is_read_aloud()
    {
        var status = Render<StatusWord>(word => word.Add(w => w.Label, StatusLabel.Of(SyncStatus.Unknown, fresh: true)));
        Assert.NotNull(status.Find("svg[aria-hidden=true]"));
        Assert.Contains("Unknown", status.Find(".status").TextContent, StringComparison.Ordinal);
        Assert.Contains("Argo CD could not compare.", status.Find(".status").TextContent, StringComparison.Ordinal);
    }

    private static StatusLabel Label(KindCoverageState state) => StatusLabel.Of(new KindCoverage("east", new("g", "K"), null, state, Some.Moment), fresh: true);
}
