using DbDashboard.Core.Actions.Catalogue;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Catalogue;

public sealed class HardRefreshActionTests
{
    [Fact]
    public void Has_an_id_of_its_own_and_says_what_it_is() =>
        Assert.Equal("Hard refresh database-instances", Draft(new HardRefreshAction(), Facts(Application())).Title);
}
