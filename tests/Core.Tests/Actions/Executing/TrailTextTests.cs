using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Executing;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Executing;

public sealed class TrailTextTests
{
    [Fact]
    public void A_trail_comes_back_as_it_was()
    {
        var trail = new ActionTrail(Id, Ask("patch-source", ("targetRevision", "feature/ä \"x\"")), "u1", [new("/spec/source/targetRevision", "\"main\"", null)], [Head], Now, "hash", Now, Now);

        Assert.Equal(trail, TrailText.Read(TrailText.Write(trail)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no json")]
    public void What_is_none_of_ours_is_nothing(string? text) => Assert.Null(TrailText.Read(text));
}
