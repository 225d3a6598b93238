using System.Diagnostics;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using Microsoft.Data.Sqlite;

namespace DbDashboard.Core.Tests.Actions.Audit;

public sealed class AuditFaultTests : IDisposable
{
    private const string CrashFile = "DBDASHBOARD_AUDIT_CRASH_FILE";

    private readonly AuditFixture audit = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task With_too_little_room_an_action_does_not_begin_but_its_outcome_is_written()
    {
        audit.Files = audit.Files with { Floor = long.MaxValue };
        var log = audit.Open();

        var refused = await Refused(log);
        await log.AppendAsync(AuditFixture.Entry(edge: ActionState.Succeeded), default);

        Assert.Contains("MiB are free where the audit is", refused);
        Assert.Equal(ActionState.Succeeded, Assert.Single(await log.OfActionAsync("a1", default)).Entry.Edge);
    }

    [Fact]
    public async Task A_full_disk_refuses_and_leaves_no_row_and_goes_on_when_there_is_room()
    {
        var log = await audit.OpenWithRows(1);
        log.Writer!.Connection.Run("PRAGMA max_page_count = 1");
        var refused = await FirstRefusal(log, new string('x', 500));

        Assert.StartsWith("The disk is full", refused.Message);
        Assert.False(refused.Status.IsWritable);
        Assert.True((await log.VerifyAsync(default)).IsWhole);
        Assert.Equal(refused.Rows + 1, (await log.AppendAsync(AuditFixture.Entry(), default)).Seq);
    }

    [Fact]
    public async Task A_file_that_somebody_else_holds_is_said_after_a_wait()
    {
        audit.Files = audit.Files with { WaitSeconds = 1 };
        var log = await audit.OpenWithRows(1);
        await using (var other = audit.Connection())
        {
            await using var held = other.BeginTransaction(deferred: false);
            Assert.StartsWith("The audit is locked by another process", await Refused(log));
        }

        Assert.Equal(2, (await log.AppendAsync(AuditFixture.Entry(), default)).Seq);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said()
    {
        var folder = Path.GetDirectoryName(audit.Files.Database)!;
        await File.WriteAllTextAsync(folder, "a file where the folder should be");

        var log = audit.Open();
        await log.OpenAsync(default);

        Assert.Contains("Nothing is sent without it", log.Status.Why);
        Assert.Equal(log.Status.Why, await Refused(log));
        await Assert.ThrowsAsync<AuditUnavailableException>(() => log.OpenIntentsAsync(default));
    }

    [Fact]
    public async Task A_damaged_file_is_left_alone_and_said()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(audit.Files.Database)!);
        await File.WriteAllTextAsync(audit.Files.Database, new string('x', 8192));
        var log = audit.Open();

        Assert.StartsWith("The audit's file is damaged", await Refused(log));
        Assert.Equal(AuditFinding.File, (await log.VerifyAsync(default)).Finding);
        Assert.Equal(new string('x', 8192), await File.ReadAllTextAsync(audit.Files.Database));
    }

    [Fact]
    public async Task A_note_that_cannot_be_written_stops_the_next_row_and_not_the_one_that_is_durable()
    {
        var log = await audit.OpenWithRows(1);
        var note = await File.ReadAllBytesAsync(audit.Files.HeadNote);
        File.Delete(audit.Files.HeadNote);
        Directory.CreateDirectory(audit.Files.HeadNote);

        Assert.Equal(2, (await log.AppendAsync(AuditFixture.Entry(), default)).Seq);
        await Refused(log);

        Directory.Delete(audit.Files.HeadNote);
        await File.WriteAllBytesAsync(audit.Files.HeadNote, note);
        Assert.Equal(3, (await log.AppendAsync(AuditFixture.Entry(), default)).Seq);
    }

    [Fact]
    public async Task Somebody_who_gives_up_while_waiting_leaves_no_row()
    {
        var log = await audit.OpenWithRows(1);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await log.AppendAsync(AuditFixture.Entry(), given.Token));
        Assert.Single(await log.OfActionAsync("a1", default));
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_writes_leaves_a_whole_chain()
    {
        for (var kill = 1; kill <= 2; kill++)
        {
            await KillAfter(rows: 20 * kill);
            var log = audit.Open();
            var verification = await log.VerifyAsync(default);

            Assert.True(verification.IsWhole, verification.Sentence);
            Assert.InRange(verification.Rows, 20 * kill, int.MaxValue);
            Assert.Equal(verification.Rows + 1, (await log.AppendAsync(AuditFixture.Entry(), default)).Seq);
            log.Dispose();
        }
    }

    /// <summary>Run only by the test above, in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Appends_until_it_is_killed()
    {
        audit.Files = new(Environment.GetEnvironmentVariable(CrashFile)!, Floor: 0);
        var log = audit.Open();
        while (true)
        {
            await log.AppendAsync(AuditFixture.Entry(), default);
        }
    }

    private async Task KillAfter(int rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment[CrashFile] = audit.Files.Database;
        string[] own = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(AuditFaultTests).Assembly.Location] : [];
        foreach (var argument in own.Concat(["-explicit", "only", "-method", "*" + nameof(Appends_until_it_is_killed)]))
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var note = new HeadNote(audit.Files.HeadNote);
        try
        {
            while (!(note.Read()?.Seq >= rows) && !child.HasExited)
            {
                await beat.WaitForNextTickAsync(deadline.Token);
            }
        }
        finally
        {
            child.Kill();
        }

        await child.WaitForExitAsync(deadline.Token);
    }

    private static async Task<string> Refused(AuditLog log) =>
        (await Assert.ThrowsAsync<AuditUnavailableException>(async () => await log.AppendAsync(AuditFixture.Entry(), default))).Message;

    private static async Task<(string Message, long Rows, AuditStatus Status)> FirstRefusal(AuditLog log, string reason)
    {
        for (var rows = 1; rows < 100; rows++)
        {
            try
            {
                await log.AppendAsync(AuditFixture.Entry(reason: reason), default);
            }
            catch (AuditUnavailableException refused)
            {
                return (refused.Message, rows, log.Status);
            }
        }

        throw new InvalidOperationException("A limit of pages was not kept.");
    }
}
