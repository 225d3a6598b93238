using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class RolesTests
{
    [Theory]
    [InlineData("postgres", true)]
    [InlineData("admin", true)]
    [InlineData("cron_admin", true)]
    [InlineData("app_user", false)]
    public void Without_a_configuration_the_operator_s_defaults_count(string name, bool isProtected) => Assert.Equal(isProtected, Roles.IsProtected(Sound.Postgres.Alone().Set(), name));

    [Theory]
    [InlineData("standby", true)]
    [InlineData("boss", true)]
    [InlineData("admin", false)]
    public void A_configuration_replaces_the_list_but_not_the_system_s(string name, bool isProtected)
    {
        var configuration = Sound.OperatorConfiguration.With("      - admin\n", "      - boss\n");

        Assert.Equal(isProtected, Roles.IsProtected(configuration.Alone().Set(), name));
    }
}
