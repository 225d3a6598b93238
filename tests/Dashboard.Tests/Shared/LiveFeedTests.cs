using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Shared;

public sealed class LiveFeedTests : PageContext
{
    [Theory]
    [InlineData(0, 16)]
    [InlineData(20, 60)]
    [InlineData(5_000, 250)]
    public void A_page_rests_the_longer_the_longer_it_renders(int rendering, int rest) =>
        Assert.Equal(TimeSpan.FromMilliseconds(rest), LiveFeed.RestAfter(TimeSpan.FromMilliseconds(rendering)));

    [Fact]
    public async Task What_changes_after_quiet_is_told_at_once()
    {
        var feed = Services.GetRequiredService<LiveFeed>();
        var told = Told(feed);
        await Waiting.Until(() => Clock.IsAwaited(LiveFeed.Pause));
        Clock.Advance(LiveFeed.Pause);
        Arrive();
        await Waiting.Until(() => told() == 2);
    }

    [Fact]
    public async Task What_changes_while_the_page_rests_is_told_together()
    {
        var feed = Services.GetRequiredService<LiveFeed>();
        var told = Told(feed);
        await Waiting.Until(() => Clock.IsAwaited(LiveFeed.Pause));
        Arrive();
        Arrive();
        Arrive();
        Clock.Advance(LiveFeed.Pause);
        await Waiting.Until(() => told() == 2 && Clock.IsAwaited(LiveFeed.Pause));
        Clock.Advance(LiveFeed.Pause);
        Assert.Equal(2, told());
    }

    [Fact]
    public async Task The_last_that_came_hears_of_it_first()
    {
        var feed = Services.GetRequiredService<LiveFeed>();
        List<string> order = [];
        feed.Changed += (_, _) => order.Add("list");
        feed.Changed += (_, _) => order.Add("row");
        feed.Start();
        await Waiting.Until(() => Clock.IsAwaited(LiveFeed.Pause));
        Assert.Equal(["row", "list"], order);
    }

    private static Func<int> Told(LiveFeed feed)
    {
        var told = 0;
        feed.Changed += (_, _) => Interlocked.Increment(ref told);
        feed.Start();
        return () => Volatile.Read(ref told);
    }

    private void Arrive() => Store.Update(held => held with { Snapshot = held.Snapshot with { Version = held.Snapshot.Version + 1 } });
}
