using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>The audit in its SQLite file. One writer at a time; whatever goes wrong closes it, and the next row opens and checks it anew.</summary>
public sealed partial class AuditLog(AuditFiles files, TimeProvider clock, ILogger<AuditLog> log) : IAuditLog, IDisposable
{
    private readonly AuditDatabase database = new(files);
    private readonly SemaphoreSlim gate = new(1, 1);
    private AuditVerification? broken;
    private long? heldEpoch;
    private bool isSuperseded;
    private AuditStatus status = AuditStatus.NotOpened;

    /// <summary>Null while it is closed.</summary>
    internal AuditWriter? Writer { get; private set; }

    public AuditStatus Status => Volatile.Read(ref status);

    public async ValueTask<AuditReceipt> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var clean = AuditEntryText.Clean(entry);
        await gate.WaitAsync(cancellationToken);
        try
        {
            // On another thread: the disk may take its time, and the caller may be a page. Not given up half-way.
            return await Task.Run(() => WriteAsync(clean), CancellationToken.None);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        var verification = await Task.Run(() => VerifiedAsync(cancellationToken), cancellationToken);
        Found(verification);
        if (verification.IsWhole && !Status.IsWritable)
        {
            await OpenAsync(cancellationToken);
        }

        return verification;
    }

    public void Dispose()
    {
        Writer?.Dispose();
        gate.Dispose();
    }

    private async Task<AuditReceipt> WriteAsync(AuditEntry entry)
    {
        try
        {
            await OpenedAsync();
            RefuseWithoutRoom(entry);
            database.Note.Write(Writer!.Head);
            var receipt = Accepted(Writer.Append(entry));
            Written(receipt);
            return receipt;
        }
        catch (AuditUnavailableException unavailable)
        {
            Volatile.Write(ref status, new(false, unavailable.Message));
            throw;
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            LogUnusable(log, fault);
            Close(AuditWords.Of(fault, files));
            throw new AuditUnavailableException(Status.Why!, fault);
        }
    }

    private void RefuseWithoutRoom(AuditEntry entry)
    {
        if (entry.Edge.IsBeforeSending() && new DriveInfo(files.Database).AvailableFreeSpace is var free && free < files.Floor)
        {
            throw new AuditUnavailableException(AuditWords.NoRoom(files, free));
        }
    }

    private AuditReceipt Accepted(Appended appended)
    {
        isSuperseded |= appended.Problem == AppendProblem.Superseded;
        return appended.Receipt ?? throw new AuditUnavailableException(isSuperseded ? AuditWords.Superseded : BehindIsBroken().Sentence);
    }

    private AuditVerification BehindIsBroken() =>
        broken = new(AuditFinding.Tail, Writer!.Head.Seq, $"{AuditWords.Behind} {AuditWords.WhenBroken}", 0, Writer.Head.Hash);

    // The row is durable, whatever becomes of the note: it is tried again before the next row.
    private void Written(AuditReceipt receipt)
    {
        Volatile.Write(ref status, new(true, null, receipt.Seq));
        LogHead(log, receipt.Seq, receipt.Hash);
        try
        {
            database.Note.Write(Writer!.Head);
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            LogUnusable(log, fault);
        }
    }

    private void Close(string why)
    {
        Writer?.Dispose();
        Writer = null;
        Volatile.Write(ref status, new(false, why));
    }

    private static bool IsOfTheFile(Exception fault) =>
        fault is SqliteException or DbUpdateException or IOException or UnauthorizedAccessException or InvalidOperationException or System.Text.Json.JsonException;

    [LoggerMessage(Level = LogLevel.Information, Message = "Audit head {Seq} {Hash}")]
    private static partial void LogHead(ILogger log, long seq, string hash);

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit cannot be used; no action is possible")]
    private static partial void LogUnusable(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit is broken; writes are off: {Sentence}")]
    private static partial void LogBroken(ILogger log, string sentence);
}
