using DbDashboard.Core.Databases.Lint;

namespace DbDashboard.Core.Tests.Databases.Lint;

public sealed class GoodFilesTests
{
    [Fact]
    public void Of_a_good_manifest_nothing_is_said() => Assert.All([Sound.Postgres], text => Assert.Empty(Linter.Run(text.Alone().Set()).Findings.Select(finding => $"{finding.Rule} {finding.What}")));
}
