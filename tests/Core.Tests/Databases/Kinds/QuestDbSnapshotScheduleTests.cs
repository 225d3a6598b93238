using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Kinds;

namespace DbDashboard.Core.Tests.Databases.Kinds;

public sealed class QuestDbSnapshotScheduleTests
{
    private readonly QuestDbSnapshotSchedule kind = new();

    [Theory]
    [InlineData("""{"snapshotPhase":"Running"}""", "Running")]
    [InlineData("""{"snapshotPhase":""}""", null)]
    [InlineData("{}", null)]
    public void Reads_the_phase_and_nothing_where_there_is_none(string status, string? word) => Assert.Equal(word, kind.Read("{}", status).OperatorWord);

    [Fact]
    public void Backs_a_database_up_and_is_none() => Assert.Equal((KindRole.Backup, false), (kind.Role, DatabaseKinds.IsDatabase(kind.Kind)));
}
