using DbDashboard.Core.Actions.Executing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Actions.Executing;

public sealed class PressLimitTests
{
    [Fact]
    public void One_person_is_held_back_for_a_minute_and_others_are_not()
    {
        var time = new FakeTimeProvider();
        var limit = new PressLimit(time);

        Assert.Equal(PressLimit.InOneMinute, Enumerable.Range(0, 500).Count(_ => limit.Allows("ada")));
        Assert.True(limit.Allows("grace"));
        Assert.True(limit.Allows("ada", isBrake: true));
        time.Advance(TimeSpan.FromSeconds(61));
        Assert.True(limit.Allows("ada"));
    }
}
