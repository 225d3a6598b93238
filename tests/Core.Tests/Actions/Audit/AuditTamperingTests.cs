using System.Globalization;
using CsCheck;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using Microsoft.Data.Sqlite;

namespace DbDashboard.Core.Tests.Actions.Audit;

public sealed class AuditTamperingTests : IDisposable
{
    private readonly AuditFixture audit = new();

    public void Dispose() => audit.Dispose();

    [Theory]
    [InlineData("DELETE FROM Audit WHERE Seq = 5", AuditFinding.Tail, 5)]
    [InlineData("DELETE FROM Audit WHERE Seq > 2", AuditFinding.Tail, 3)]
    [InlineData("DELETE FROM Audit", AuditFinding.Tail, 1)]
    [InlineData("DELETE FROM Audit WHERE Seq = 3", AuditFinding.Gap, 3)]
    [InlineData("DELETE FROM Audit WHERE Seq = 1", AuditFinding.Gap, 1)]
    [InlineData("UPDATE Audit SET Canonical = replace(Canonical, 'reason 3', 'reason X') WHERE Seq = 3", AuditFinding.Hash, 3)]
    [InlineData("UPDATE Audit SET Seq = 9 WHERE Seq = 2; UPDATE Audit SET Seq = 2 WHERE Seq = 3; UPDATE Audit SET Seq = 3 WHERE Seq = 9", AuditFinding.Previous, 2)]
    [InlineData("UPDATE Audit SET Hash = CASE Seq WHEN 2 THEN (SELECT Hash FROM Audit WHERE Seq = 4) ELSE (SELECT Hash FROM Audit WHERE Seq = 2) END WHERE Seq IN (2, 4)", AuditFinding.Hash, 2)]
    [InlineData("UPDATE Audit SET PreviousHash = Hash WHERE Seq = 4", AuditFinding.Previous, 4)]
    [InlineData("UPDATE Audit SET Hash = upper(Hash) WHERE Seq = 5", AuditFinding.Hash, 5)]
    public async Task What_was_changed_by_hand_is_found_and_named_and_writes_are_off(string sql, AuditFinding finding, long seq)
    {
        var log = await audit.OpenWithRows(5);
        audit.Tamper(sql);

        var verification = await log.VerifyAsync(default);

        Assert.Equal((finding, seq), (verification.Finding, verification.FirstBad));
        Assert.Contains("Writes are off", verification.Sentence);
        await AssertIsOff(log, verification.Sentence);
        await AssertIsOff(audit.Open(), verification.Sentence);
    }

    [Fact]
    public async Task A_missing_last_row_is_noticed_by_the_next_row_without_a_check()
    {
        var log = await audit.OpenWithRows(3);
        audit.Tamper("DELETE FROM Audit WHERE Seq = 3");

        await AssertIsOff(log, "The audit's last row is not the one that this dashboard wrote last.");
    }

    [Fact]
    public async Task An_end_that_was_written_anew_with_right_hashes_is_found_by_the_note()
    {
        await audit.OpenWithRows(3);
        var note = await File.ReadAllTextAsync(audit.Files.HeadNote);
        audit.Tamper("DELETE FROM Audit WHERE Seq = 3");
        using (var writer = AuditWriter.Open(audit.Files, audit.Clock, null)!)
        {
            writer.Append(AuditFixture.Entry(reason: "another one"));
        }

        var verification = await audit.Open().VerifyAsync(default);

        Assert.Equal((AuditFinding.Tail, 3L), (verification.Finding, verification.FirstBad));
        Assert.Equal(note, await File.ReadAllTextAsync(audit.Files.HeadNote));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Without_the_note_of_the_head_the_end_is_not_known(string? text)
    {
        await audit.OpenWithRows(2);
        File.Delete(audit.Files.HeadNote);
        if (text is not null)
        {
            await File.WriteAllTextAsync(audit.Files.HeadNote, text);
        }

        var log = audit.Open();
        var verification = await log.VerifyAsync(default);

        Assert.Equal((AuditFinding.HeadNote, null), (verification.Finding, verification.FirstBad));
        await AssertIsOff(log, "The note of the audit's last row is gone or unreadable: the rows 1 to 2 are in order");
    }

    [Fact]
    public async Task A_file_that_was_replaced_by_an_empty_one_is_found()
    {
        var log = await audit.OpenWithRows(2);
        log.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(audit.Files.Database);

        var verification = await audit.Open().VerifyAsync(default);

        Assert.Equal((AuditFinding.Tail, 1L), (verification.Finding, verification.FirstBad));
    }

    [Fact]
    public async Task A_rule_that_was_taken_out_is_said()
    {
        var log = await audit.OpenWithRows(2);
        using (var connection = audit.Connection())
        {
            connection.Run("DROP TRIGGER Audit_no_delete");
        }

        Assert.Equal(AuditFinding.Triggers, (await log.VerifyAsync(default)).Finding);
        await AssertIsOff(log, "The rows of the audit are in order, but the rule 'Audit_no_delete'");
    }

    [Fact]
    public async Task What_is_whole_again_is_written_again()
    {
        var log = await audit.OpenWithRows(2);
        audit.Tamper("UPDATE Audit SET Canonical = replace(Canonical, 'reason 2', 'reason X') WHERE Seq = 2");
        await log.VerifyAsync(default);
        audit.Tamper("UPDATE Audit SET Canonical = replace(Canonical, 'reason X', 'reason 2') WHERE Seq = 2");

        Assert.True((await log.VerifyAsync(default)).IsWhole);
        Assert.True(log.Status.IsWritable);
        Assert.Equal(3, (await log.AppendAsync(AuditFixture.Entry(), default)).Seq);
    }

    [Theory]
    [InlineData("UPDATE Audit SET Hash = 'x' WHERE Seq = 1", "never changed")]
    [InlineData("DELETE FROM Audit WHERE Seq = 1", "never deleted")]
    [InlineData("INSERT INTO Audit (Seq, PreviousHash, Hash, Canonical) SELECT 9, Hash, Hash, Canonical FROM Audit", "follows the last one")]
    [InlineData("INSERT OR REPLACE INTO Audit (Seq, PreviousHash, Hash, Canonical) SELECT 1, Hash, Hash, Canonical FROM Audit", "follows the last one")]
    [InlineData("UPDATE AuditEpoch SET Epoch = 0", "only rises")]
    public async Task The_file_itself_refuses_changes(string sql, string words)
    {
        await audit.OpenWithRows(1);
        using var connection = audit.Connection();

        Assert.Contains(words, Assert.Throws<SqliteException>(() => connection.Run(sql)).Message);
    }

    [Fact]
    public async Task Any_single_byte_that_is_changed_is_found()
    {
        await audit.OpenWithRows(4);
        var database = new AuditDatabase(audit.Files);
        using var connection = audit.Connection();
        foreach (var rule in AuditTriggers.All.Keys.Select(name => "TRIGGER " + name).Concat(["INDEX IX_Audit_ActionId", "INDEX IX_Audit_Edge", "INDEX IX_Audit_Instance_Namespace_Application"]))
        {
            connection.Run("DROP " + rule);
        }

        var change = Gen.Select(Gen.Int[1, 4], Gen.OneOf(Gen.Const("PreviousHash"), Gen.Const("Hash"), Gen.Const("Canonical")), Gen.Int[0, int.MaxValue], Gen.Int[1, 255]);
        change.Sample(
            (seq, column, position, flip) =>
            {
                var before = Bytes(connection, seq, column);
                var after = before.ToArray();
                after[position % after.Length] ^= (byte)flip;
                Set(connection, seq, column, after);
                var verification = database.Verify(default);
                Set(connection, seq, column, before);
                return verification.FirstBad == seq && verification.Finding is AuditFinding.Hash or AuditFinding.Previous;
            },
            iter: 300,
            threads: 1);
        Assert.Equal(AuditFinding.Triggers, database.Verify(default).Finding);
    }

    private static byte[] Bytes(SqliteConnection connection, int seq, string column)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT CAST({column} AS BLOB) FROM Audit WHERE Seq = {seq}";
        return (byte[])command.ExecuteScalar()!;
    }

    private static void Set(SqliteConnection connection, int seq, string column, byte[] bytes) =>
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"UPDATE Audit SET {column} = CAST(x'{Convert.ToHexString(bytes)}' AS TEXT) WHERE Seq = {seq}"));

    private static async Task AssertIsOff(AuditLog log, string sentence)
    {
        var refused = await Assert.ThrowsAsync<AuditUnavailableException>(async () => await log.AppendAsync(AuditFixture.Entry(), default));
        Assert.StartsWith(sentence, refused.Message);
        Assert.Equal(new(false, refused.Message), log.Status);
    }
}
