using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Audit;

public sealed class AuditReadingTests : IDisposable
{
    private readonly AuditFixture audit = new();
    private readonly AuditLog log;

    public AuditReadingTests() => log = audit.Open();

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task Pages_go_from_the_newest_to_the_oldest()
    {
        await AppendAsync(Enumerable.Range(1, 7).Select(i => AuditFixture.Entry($"a{i}")));

        var first = await log.ReadAsync(AuditFilter.All, new(Take: 3), default);
        var second = await log.ReadAsync(AuditFilter.All, new(first.Next, 3), default);
        var third = await log.ReadAsync(AuditFilter.All, new(second.Next, 3), default);

        Assert.Equal([[7, 6, 5], [4, 3, 2], [1]], new[] { first, second, third }.Select(page => page.Rows.Items.Select(row => row.Seq)));
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task Filters_by_application_actor_action_edge_and_time()
    {
        await AppendAsync([
            AuditFixture.Entry("a1"),
            AuditFixture.Entry("a2") with { Target = new("argo", "other", "orders") },
            AuditFixture.Entry("a3") with { Actor = new("ada", "Ada") },
            AuditFixture.Entry("a4") with { Action = "terminate" },
            AuditFixture.Entry("a5", ActionState.Refused)]);

        Assert.Equal(["a5", "a4", "a3", "a1"], await IdsAsync(new() { Application = AuditFixture.Orders }));
        Assert.Equal(["a3"], await IdsAsync(new() { Actor = "ada" }));
        Assert.Equal(["a4"], await IdsAsync(new() { Action = "terminate" }));
        Assert.Equal(["a5"], await IdsAsync(new() { Edge = ActionState.Refused }));
        Assert.Equal(["a3", "a2"], await IdsAsync(new() { From = Some.Moment.AddMinutes(1), Until = Some.Moment.AddMinutes(3) }));
    }

    [Theory]
    [InlineData("100%", "a1")]
    [InlineData("snake_case", "a2")]
    [InlineData("'; DROP", "a3")]
    [InlineData("back\\slash", "a4")]
    [InlineData("\"quoted\"", "a5")]
    [InlineData("MERGED twice", "a6")]
    [InlineData("größe", "a7")]
    [InlineData("line\nbreak", "a8")]
    [InlineData("StatefulSet orders-db", "a9")]
    [InlineData("nowhere", null)]
    [InlineData("targetRevision\":", null)]
    public async Task Text_is_searched_for_as_it_stands(string text, string? found)
    {
        string[] reasons = ["100% sure", "snake_case", "'; DROP TABLE Audit", "back\\slash", "a \"quoted\" word", "merged Twice", "die größe", "line\nbreak"];
        await AppendAsync(reasons.Select((reason, i) => AuditFixture.Entry($"a{i + 1}", reason: reason)));
        await AppendAsync([AuditFixture.Entry("a9", reason: "100 sure, snakeXcase") with { Preview = new("h", Some.Moment, DeletedNames: ["StatefulSet orders-db"]) }]);

        Assert.Equal(found is null ? [] : [found], await IdsAsync(new() { Text = text }));
    }

    [Fact]
    public async Task Open_intents_are_the_last_rows_of_actions_that_did_not_end()
    {
        await AppendAsync([
            AuditFixture.Entry("ended"), AuditFixture.Entry("sent"), AuditFixture.Entry("ended", ActionState.Sent), AuditFixture.Entry("sent", ActionState.Sent),
            AuditFixture.Entry("ended", ActionState.Succeeded), AuditFixture.Entry("intent"), AuditFixture.Entry("refused", ActionState.Refused),
            AuditFixture.Entry("running", ActionState.Running), AuditFixture.Entry("seen", ActionState.Previewed), AuditFixture.Entry("armed", ActionState.Armed)]);

        var open = await audit.Open().OpenIntentsAsync(default);

        Assert.Equal(["sent Sent", "intent Confirmed", "running Running", "armed Armed"], open.Select(row => $"{row.Entry.ActionId} {row.Entry.Edge}"));
    }

    [Fact]
    public async Task A_stream_has_every_row_once_also_over_pages()
    {
        await AppendAsync(Enumerable.Range(1, AuditPaging.Most + 3).Select(i => AuditFixture.Entry($"a{i}")));

        var seqs = new List<long>();
        await foreach (var row in log.StreamAsync(AuditFilter.All, default))
        {
            seqs.Add(row.Seq);
        }

        Assert.Equal(Enumerable.Range(1, AuditPaging.Most + 3).Select(i => (long)i).Reverse(), seqs);
    }

    [Fact]
    public async Task A_broken_chain_can_still_be_read()
    {
        await AppendAsync(Enumerable.Range(1, 3).Select(i => AuditFixture.Entry($"a{i}")));
        audit.Tamper("DELETE FROM Audit WHERE Seq = 2; UPDATE Audit SET Canonical = 'x' WHERE Seq = 1");

        var rows = (await audit.Open().ReadAsync(AuditFilter.All, new(), default)).Rows;
        Assert.Equal((3, "a3"), (rows[0].Seq, rows[0].Entry.ActionId));
        Assert.Equal((1, "This row cannot be read: its content was changed."), (rows[1].Seq, rows[1].Entry.Sentence));
    }

    private async Task AppendAsync(IEnumerable<AuditEntry> entries)
    {
        foreach (var entry in entries)
        {
            await log.AppendAsync(entry, default);
            audit.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private async Task<IEnumerable<string>> IdsAsync(AuditFilter filter) =>
        (await log.ReadAsync(filter, new(), default)).Rows.Items.Select(row => row.Entry.ActionId);
}
