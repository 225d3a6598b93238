using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>An application that differs and that no rule explains is never silent.</summary>
public sealed class NoKnownCauseTests
{
    [Theory]
    [InlineData(SyncStatus.OutOfSync)]
    [InlineData(SyncStatus.Unknown)]
    public void Says_that_no_known_cause_fits(SyncStatus sync)
    {
        var facts = SomeFacts.Of(Testing.Some.Application() with { Sync = sync, Resources = [], ResourceCount = 0 });

        Assert.Contains(facts.Explain().NotChecked.Items, n => n.CauseId is null && n.What == $"Why it is {sync}" && n.Why.StartsWith("no known cause fits", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_nothing_of_the_kind_when_a_cause_fits()
    {
        var facts = SomeFacts.Erring("Failed to load target state: something new");

        Assert.DoesNotContain(facts.Explain().NotChecked.Items, n => n.What.StartsWith("Why it is", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_nothing_of_the_kind_of_what_is_Synced()
    {
        var facts = SomeFacts.Of(Testing.Some.Application() with { Sync = SyncStatus.Synced });

        Assert.DoesNotContain(facts.Explain().NotChecked.Items, n => n.What.StartsWith("Why it is", StringComparison.Ordinal));
    }
}
