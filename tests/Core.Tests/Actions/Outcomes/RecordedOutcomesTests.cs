using System.Text;
using DbDashboard.Core.Actions.Outcomes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Outcomes;

/// <summary>Every way in which a recorded operation stands or ended, told.</summary>
public sealed class RecordedOutcomesTests
{
    private const string File = "tests/Core.Tests/Actions/Outcomes/recorded.txt";

    [Fact]
    public void Each_recorded_operation_is_told_in_these_words()
    {
        if (Environment.GetEnvironmentVariable("DBDASHBOARD_RECORDINGS") is { Length: > 0 })
        {
            return;
        }

        var told = Recorded()
            .Select(recorded => (recorded.File, Outcome: OperationOutcome.Of(recorded.State)))
            .DistinctBy(told => told.Outcome.Sentence)
            .Aggregate(new StringBuilder(), (text, told) => text.Append(told.File).Append(" -> ").Append(told.Outcome.Kind).Append(' ').Append(told.Outcome.Id).Append(": ").Append(told.Outcome.Sentence).Append('\n'));
        Assert.Null(Golden.Difference(File, told.ToString()));
    }

    [Fact]
    public void No_failure_is_told_only_in_Argo_CDs_own_words() =>
        Assert.Empty(Recorded().Where(recorded => OperationOutcome.Of(recorded.State) is { Id: "failed" or "unknown" }).Select(recorded => $"{recorded.File}: {recorded.State.Message}"));

    private static IEnumerable<(string File, OperationState State)> Recorded() =>
        from root in Recordings.Roots()
        from file in Directory.EnumerateFiles(root, "application.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let exchange = RecordedExchange.Load(file)
        where exchange.IsOk
        let state = Read(exchange)
        where state is not null
        select (Path.GetRelativePath(Recordings.Root, file).Replace('\\', '/'), state);

    private static OperationState? Read(RecordedExchange exchange)
    {
        using var json = exchange.Json();
        return ApplicationReader.Read("main", json.RootElement).OperationState;
    }
}
