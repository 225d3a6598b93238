using System.Text;
using DbDashboard.Core.Actions.Refusals;
using DbDashboard.Core.Actions.Requests;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Writes;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Refusals;

/// <summary>Every recorded write and refusal, one by one: what the person who pressed is told.</summary>
public sealed class RecordedRefusalsTests
{
    private const string File = "tests/Core.Tests/Actions/Refusals/recorded.txt";

    private static readonly IReadOnlyList<RecordedCall> Calls = [.. RecordedCall.All()];

    [Fact]
    public void Each_recording_is_told_in_these_words()
    {
        if (Environment.GetEnvironmentVariable("DBDASHBOARD_RECORDINGS") is { Length: > 0 })
        {
            return;
        }

        var told = Calls.Aggregate(new StringBuilder(), (text, call) => text.Append(call.File).Append(" -> ").Append(Told(call)).Append('\n'));
        Assert.Null(Golden.Difference(File, told.ToString()));
    }

    [Fact]
    public void No_refusal_is_left_that_is_not_understood() =>
        Assert.Empty(Calls.Where(call => !call.Exchange.IsOk && call.Understood().Kind == RefusalKind.NotUnderstood).Select(call => $"{call.File}: {call.Exchange.Body}"));

    [Fact]
    public void There_is_something_to_understand() => Assert.True(Calls.Count(call => !call.Exchange.IsOk) >= 60);

    [Fact]
    public void A_refused_write_is_known_to_have_changed_nothing_whatever_its_status() =>
        Assert.Empty(Calls.Where(call => call is { IsWrite: true, Exchange.IsOk: false } && !SaidRefusals.Is(call.Exchange.Refusal())).Select(call => call.File));

    private static string Told(RecordedCall call)
    {
        if (call.Exchange.IsOk)
        {
            return call.Write is { } write ? Accepted(call, write) : "accepted; not a call of this product";
        }

        var refusal = call.Understood();
        return $"{refusal.Kind} {refusal.Id}{(refusal.MayBeTriedAgain ? " (may be tried again)" : "")}: {refusal.Sentence}";
    }

    private static string Accepted(RecordedCall call, ArgoCdWrite write)
    {
        using var json = call.Exchange.Json();
        var echo = WriteEcho.Read(write, json.RootElement);
        return write switch
        {
            ArgoCdWrite.Sync => $"accepted: {Operation(echo.Application!.PendingOperation!)}",
            ArgoCdWrite.Terminate => "accepted: the operation ends",
            ArgoCdWrite.PutSpec => $"accepted: the spec of {echo.Spec!.Length} characters stands",
            ArgoCdWrite.Refresh => "accepted: compared again",
            ArgoCdWrite.MergePatch merge when merge.Patch.Contains("\"enabled\": false", StringComparison.Ordinal) => $"accepted: the brake is {AutoSyncEcho.Of(new(echo.Application!, echo.Spec!), echo.Spec).GetType().Name}",
            _ => $"accepted: it follows {echo.Application!.Source.EffectiveRevision}, auto-sync {(echo.Application.SyncPolicy.IsAutoSyncOn ? "on" : "off")}",
        };
    }

    private static string Operation(Operation operation) =>
        $"{(operation.DryRun ? "dry run" : "sync")}{(operation.Prune ? " with prune" : "")} to {operation.Revision ?? "what it follows"}{string.Concat(operation.Infos.Items.Select(info => $", {info.Key}: {info.Value}"))}";
}
