using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Actions.Refusals;

namespace DbDashboard.Core.Tests.Sources.ArgoCd.Writes;

/// <summary>Each recorded write that the product makes too, sent over HTTP to a server that answers as recorded.</summary>
public sealed class RecordedWriteTests
{
    [Fact]
    public async Task Each_is_accepted_or_refused_as_recorded()
    {
        var calls = RecordedCall.All().Where(call => call.Write is not null).ToList();
        Assert.NotEmpty(calls);
        foreach (var call in calls)
        {
            await using var world = await ArgoCdWorld.StartAsync();
            world.Server.Replay(Path.Combine(Testing.Recordings.Root, call.File), call.Exchange.Path.Split('?')[0]);
            var outcome = await world.Writes.SendAsync(call.Write!, default);
            Assert.True(call.Exchange.IsOk ? outcome is ArgoCdWriteOutcome.Accepted : outcome is ArgoCdWriteOutcome.Refused refused && refused.Status == call.Exchange.Status, $"{call.File}: {outcome}");
        }
    }
}
