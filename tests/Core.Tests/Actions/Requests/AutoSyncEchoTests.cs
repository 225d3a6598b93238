using DbDashboard.Core.Actions.Requests;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Writes;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Requests;

public sealed class AutoSyncEchoTests
{
    [Fact]
    public void Since_3_1_the_echo_says_off() => Assert.IsType<AutoSyncEcho.Off>(Recorded("errors/patch-autosync-off.json"));

    [Fact]
    public void Argo_CD_2_14_drops_the_switch_so_the_block_has_to_go_and_is_kept_for_the_undo()
    {
        var dropped = Assert.IsType<AutoSyncEcho.Dropped>(Recorded("versions/v2.14/errors/patch-autosync-off.json"));
        Assert.Equal("""{"prune":true}""", dropped.Block);
        Assert.Equal(
            """test /metadata/uid "f1e5870d-d8ee-47e1-b110-98e33d8aad95"; test /spec/syncPolicy/automated {"prune":true}; remove /spec/syncPolicy/automated""",
            SourcePatchTests.Told(dropped.Next.Patch));
        Assert.EndsWith("""add /spec/syncPolicy/automated {"prune":true}""", SourcePatchTests.Told(dropped.Next.Undo), StringComparison.Ordinal);
        Assert.DoesNotContain("automated", dropped.NextSpec, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, typeof(AutoSyncEcho.NotSaid))]
    [InlineData("""{"syncPolicy":{"automated":{"enabled":true}}}""", typeof(AutoSyncEcho.OnAgain))]
    [InlineData("""{"syncPolicy":{"automated":{"enabled":false}}}""", typeof(AutoSyncEcho.Off))]
    [InlineData("{}", typeof(AutoSyncEcho.Off))]
    [InlineData("""{"syncPolicy":{"automated":{}}}""", typeof(AutoSyncEcho.Dropped))]
    [InlineData("""{"syncPolicy":"?"}""", typeof(AutoSyncEcho.Off))]
    public void The_echo_is_read_and_nothing_is_taken_for_granted(string? echo, Type expected) =>
        Assert.IsType(expected, AutoSyncEcho.Of(new(Some.Application(), "{}"), echo));

    private static AutoSyncEcho Recorded(string file)
    {
        using var json = RecordedExchange.Load(Recordings.File(file))!.Json();
        var echo = WriteEcho.Read(new ArgoCdWrite.MergePatch(new("main", "argocd", "x"), "cases", "{}"), json.RootElement);
        return AutoSyncEcho.Of(new(echo.Application!, """{"syncPolicy":{"automated":{"prune":true}}}"""), echo.Spec);
    }
}
