using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Tests.Actions.Audit;

public sealed class AuditLogTests : IDisposable
{
    private readonly AuditFixture audit = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task Every_row_follows_the_one_before_and_the_chain_is_whole()
    {
        var log = audit.Open();
        var first = await log.AppendAsync(AuditFixture.Entry(), default);
        var second = await log.AppendAsync(AuditFixture.Entry(edge: ActionState.Sent), default);

        var rows = await log.OfActionAsync("a1", default);
        Assert.Equal([AuditHead.None.Hash, first.Hash], rows.Select(row => row.PreviousHash));
        Assert.Equal([first.Hash, second.Hash], rows.Select(row => row.Hash));
        Assert.Equal((true, 2, second.Hash), Said(await log.VerifyAsync(default)));
        Assert.Equal(new(true, null, 2), log.Status);
    }

    [Fact]
    public async Task A_row_comes_back_as_it_was_given()
    {
        var entry = Whole();
        var log = audit.Open();
        await log.AppendAsync(entry, default);

        var row = Assert.Single(await log.OfActionAsync("a1", default));

        Assert.Equal(entry, row.Entry);
        Assert.Equal(Some.Moment, row.At);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_chain_in_a_new_epoch()
    {
        await audit.OpenWithRows(2);
        var later = audit.Open();
        await later.OpenAsync(default);
        var receipt = await later.AppendAsync(AuditFixture.Entry(), default);

        Assert.Equal((3, 2), (receipt.Seq, receipt.Epoch));
        Assert.True((await later.VerifyAsync(default)).IsWhole);
    }

    [Fact]
    public async Task Of_two_dashboards_only_the_newer_one_writes()
    {
        var older = await audit.OpenWithRows(1);
        var newer = await audit.OpenWithRows(1);

        for (var again = 0; again < 2; again++)
        {
            var refused = await Assert.ThrowsAsync<AuditUnavailableException>(async () => await older.AppendAsync(AuditFixture.Entry(), default));
            Assert.StartsWith("Another dashboard has opened the audit", refused.Message);
        }

        Assert.False(older.Status.IsWritable);
        Assert.Equal(3, (await newer.AppendAsync(AuditFixture.Entry(), default)).Seq);
    }

    [Fact]
    public async Task Fifty_at_once_leave_no_gap()
    {
        var log = audit.Open();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => log.AppendAsync(AuditFixture.Entry($"a{i}"), default).AsTask()));

        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), receipts.Select(receipt => receipt.Seq).Order());
        Assert.True((await log.VerifyAsync(default)).IsWhole);
    }

    [Fact]
    public async Task A_clock_that_went_back_is_said_and_the_order_stays()
    {
        var log = await audit.OpenWithRows(1);
        audit.Clock.AdjustTime(Some.Moment.AddHours(-1));
        await log.AppendAsync(AuditFixture.Entry(), default);
        audit.Clock.Advance(TimeSpan.FromMinutes(1));
        await log.AppendAsync(AuditFixture.Entry(), default);

        var rows = await log.OfActionAsync("a1", default);

        Assert.Equal([false, true, false], rows.Select(row => row.ClockWentBack));
        Assert.Equal([1, 2, 3], rows.Select(row => row.Seq));
    }

    [Fact]
    public async Task The_head_is_logged_after_each_row()
    {
        var lines = new LineLog<AuditLog>();
        using var log = new AuditLog(audit.Files, audit.Clock, lines);
        var receipt = await log.AppendAsync(AuditFixture.Entry(), default);

        Assert.Contains($"Information: Audit head 1 {receipt.Hash} ", lines.Lines);
    }

    [Fact]
    public async Task Waits_for_the_disk_at_every_row()
    {
        await audit.OpenWithRows(1);

        using var writer = AuditWriter.Open(audit.Files, audit.Clock, null)!;
        using var command = writer.Connection.CreateCommand();
        command.CommandText = "SELECT journal_mode || synchronous FROM pragma_journal_mode, pragma_synchronous";
        Assert.Equal("wal2", command.ExecuteScalar());
    }

    [Fact]
    public async Task Has_no_change_of_the_model_without_a_migration()
    {
        var database = new AuditDatabase(audit.Files);
        await database.PrepareAsync(default);
        await using var context = database.CreateContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Stands_beside_the_database_unless_it_is_told_otherwise()
    {
        Assert.Equal("/data/dashboard.audit.db", AuditFiles.Of(new() { ConnectionString = "Data Source=/data/dashboard.db" }).Database);
        Assert.Equal("/audit/a.head", AuditFiles.Of(new() { ConnectionString = "Data Source=/data/dashboard.db", AuditFile = "/audit/a.db" }).HeadNote);
    }

    private static (bool IsWhole, long Rows, string Hash) Said(AuditVerification verification) => (verification.IsWhole, verification.Rows, verification.HeadHash);

    private static AuditEntry Whole() => AuditFixture.Entry() with
    {
        Actor = new("grace", "Grace Hopper", "https://issuer.example", "77ab", Some.Moment.AddHours(-1), "mfa"),
        Approver = new("ada", "Ada Lovelace"),
        Via = new("10.0.0.7", "ab12", "circuit 4"),
        Target = AuditTarget.Of(AuditFixture.Orders, "5f0c", "shop", "production"),
        RefusedBy = ["window", "owner"],
        BreakGlass = true,
        Preview = new("77", Some.Moment, [new("Argo CD argo", Some.Moment), new("Git", null)], "c0ffee", "decade", "17", new(1, 2, 3, 0, 1, 1), ["StatefulSet orders-db", "größe"]),
        Confirm = new("typed", true, 2400),
        Request = new("POST", "/api/v1/applications/orders/sync", "88", "r-1"),
        Response = new(200, "accepted", "c0ffee", "ok"),
        Verify = new("Succeeded", "c0ffee", "Healthy", "Degraded", "as planned"),
        Trail = """{"uid":"5f0c","changes":[{"path":"/spec/source/targetRevision","before":"\"main\"","after":"\"a\\nb\""}]}""",
        UndoOf = "a0",
        ArgoCdVersion = "v3.5.1",
    };
}
