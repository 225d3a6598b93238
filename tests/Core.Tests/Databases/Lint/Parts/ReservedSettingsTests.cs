using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class ReservedSettingsTests
{
    [Theory]
    [InlineData("pg.user=admin", "pg.user")]
    [InlineData("pg.password", "pg.password")]
    [InlineData("http.bind.tooth=1", "http.bind.to")]
    [InlineData(" pg.user=admin", null)]
    [InlineData("#pg.user=admin", null)]
    public void A_line_is_refused_by_how_it_begins(string line, string? setting) => Assert.Equal((setting, setting is not null), (ReservedSettings.Of(line), ReservedSettings.Are(line)));
}
