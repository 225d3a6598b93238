using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Remedies;

public sealed class PruneWarningTests
{
    private const string Live = """{"metadata":{"annotations":{"argocd.argoproj.io/sync-options":"Prune=false"}}}""";

    [Theory]
    [InlineData("platform/09-the-incident/database-instances")]
    [InlineData("platform/16-after-plain-sync/database-instances")]
    [InlineData("platform/31-merged-child-still-old-filter/database-instances")]
    public async Task Several_causes_warn_in_the_same_words(string folder)
    {
        var warnings = Warnings(await Explained.RecordedAsync(folder));

        Assert.True(warnings.Count > 1);
        Assert.Single(warnings.Distinct());
        Assert.Equal("Either deletes 3 databases within a second, with all data: postgres-general, questdb-timeseries and redis-general.", warnings[0].Effect);
    }

    [Fact]
    public void Leaves_out_what_is_protected()
    {
        var facts = Pending(new ManagedResource(Key("kept"), null, Live, Live, null, "1", false, false, []));

        Assert.Equal("Either deletes 2 objects within a second, 1 of them with data: orders and settings.", Warnings(facts.Explain()).Distinct().Single().Effect);
    }

    [Fact]
    public void Does_not_warn_of_switching_on_what_is_on()
    {
        var facts = Pending();
        facts = facts with { Application = facts.Application with { SyncPolicy = new SyncPolicy(new AutomatedPolicy(null, Prune: true, SelfHeal: false, AllowEmpty: false)) } };

        Assert.Equal("Do not sync with prune.", Warnings(facts.Explain()).Distinct().Single().Text);
    }

    private static List<Remedy> Warnings(Explanation explanation) =>
        [.. explanation.Causes.Items.SelectMany(c => c.Remedies.Items).Where(r => r.Text.StartsWith("Do not", StringComparison.Ordinal))];

    private static Facts Pending(params ManagedResource[] managed) => SomeFacts.Of(
        Testing.Some.Application() with
        {
            Sync = SyncStatus.OutOfSync,
            SyncPolicy = new SyncPolicy(),
            Resources = [Resource("kept"), Resource("orders"), SomeFacts.Resource("settings", prune: true)],
            ResourceCount = 3,
        },
        managed);

    private static ManagedResourceStatus Resource(string name) => SomeFacts.Resource(name, "postgresql", "acid.zalan.do", prune: true);

    private static ResourceKey Key(string name) => Resource(name).Key;
}
