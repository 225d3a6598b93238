using DbDashboard.Core.Databases.Lint;

namespace DbDashboard.Core.Tests.Databases.Lint;

public sealed class GoodFilesTests
{
    [Fact]
    public void Of_a_good_manifest_nothing_is_said() => Assert.All(
        [Sound.Postgres.Alone(), Sound.Redis.WithSecret(), Sound.QuestDb.Alone(), Sound.QuestDbSnapshot.Alone(), Sound.QuestDbSchedule.Alone(), Sound.TwingateConnector.Alone(), Sound.TwingateAccess.WithTargets()],
        example => Assert.Empty(Linter.Run(example.Set()).Findings.Select(finding => $"{finding.Rule} {finding.What}")));
}
