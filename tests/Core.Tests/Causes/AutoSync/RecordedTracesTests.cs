using System.Text;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.AutoSync;

/// <summary>What auto-sync does with every recorded application, in one sentence each.</summary>
public sealed class RecordedTracesTests
{
    private const string File = "tests/Core.Tests/Causes/AutoSync/recorded.txt";

    [Fact]
    public async Task Each_recorded_application_ends_in_this_sentence()
    {
        var told = new StringBuilder();
        foreach (var recorded in RecordedCase.All())
        {
            var trace = (await RecordedWorld.Load(recorded.Root, recorded.Folder).ReadFactsAsync()).Trace();
            told.Append(recorded.Name).Append(" -> ").Append(trace.Outcome).Append(": ").Append(trace.Conclusion).Append('\n');
            IsWhole(trace);
        }

        // Other recordings end in other sentences.
        if (Environment.GetEnvironmentVariable("DBDASHBOARD_RECORDINGS") is not { Length: > 0 })
        {
            Assert.Null(Golden.Difference(File, told.ToString()));
        }
    }

    private static void IsWhole(AutoSyncTrace trace)
    {
        Assert.Equal(Enum.GetValues<GateId>(), trace.Gates.Items.Select(g => g.Id));
        Assert.Matches(@"^\S.*[^.]\.$", trace.Conclusion);
        Assert.All(trace.Gates.Items.Where(g => g.State is GateState.Stops or GateState.Passed), g => Assert.NotNull(g.Evidence));
    }
}
