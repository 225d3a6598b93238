using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>Every recorded case: the headline, what must also be said, and what must never be.</summary>
public sealed class RecordedCasesTests
{
    public static TheoryData<string> Cases => [.. RecordedCase.All().Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_explained_as_expected(string name)
    {
        var recorded = RecordedCase.All().Single(c => c.Name == name);
        var explanation = await RecordedWorld.Load(recorded.Root, recorded.Folder).ExplainAsync();

        Assert.Null(CaseVerdict.Of(recorded, explanation, RuleSet.Ids).Miss);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_that_differs_is_silent(string name)
    {
        var recorded = RecordedCase.All().Single(c => c.Name == name);
        var world = RecordedWorld.Load(recorded.Root, recorded.Folder);
        var explanation = await world.ExplainAsync();

        Assert.True(world.Application.Sync is SyncStatus.Synced or SyncStatus.None || explanation.Causes.Count + explanation.NotChecked.Count > 0);
    }
}
