using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Kinds;

namespace DbDashboard.Core.Tests.Databases.Kinds;

public sealed class TwingateResourceAccessTests
{
    private readonly TwingateResourceAccess kind = new();

    [Fact]
    public void Says_what_the_newest_handler_said() => Assert.Equal(
        "b failed",
        kind.Read("{}", """{"a":{"success":true,"ts":"2026-11-23T10:00:00Z"},"b":{"success":false,"ts":"2026-11-23T11:00:00Z"},"twingate":{"progress":{}}}""").OperatorWord);

    [Fact]
    public void Says_nothing_where_no_handler_wrote() => Assert.Null(kind.Read("{}", "{}").OperatorWord);

    [Fact]
    public void Is_no_database_and_holds_no_volume()
    {
        Assert.False(DatabaseKinds.IsDatabase(kind.Kind));
        Assert.False(kind.DeletesVolumes("{}"));
    }
}
