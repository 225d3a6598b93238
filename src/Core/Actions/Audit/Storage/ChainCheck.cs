using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>Goes through the rows from the first to the last, as they are in the file, and stops at the first that is wrong.</summary>
internal sealed class ChainCheck(AuditHead? noted)
{
    private AuditHead head = AuditHead.None;
    private long epoch;
    private bool hasNoted = noted == AuditHead.None;

    public AuditVerification Run(SqliteConnection connection, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Seq, PreviousHash, Hash, Canonical FROM Audit ORDER BY Seq";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Wrong(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetFieldValue<byte[]>(3)) is { } wrong)
            {
                return wrong;
            }
        }

        return End();
    }

    private AuditVerification? Wrong(long seq, string previous, string hash, byte[] canonical)
    {
        if (seq != head.Seq + 1)
        {
            return Broken(AuditFinding.Gap, head.Seq + 1, $"Row {head.Seq + 1} of the audit is missing: the next one is row {seq}.");
        }

        if (previous != head.Hash)
        {
            return Broken(AuditFinding.Previous, seq, $"Row {seq} of the audit does not follow the row before it: rows were put into another order, or one was replaced.");
        }

        if (head.Next(canonical) != hash || Header(canonical) is not { } header || header.Seq != seq || header.Epoch < epoch)
        {
            return Broken(AuditFinding.Hash, seq, $"Row {seq} of the audit is not as it was written: its content or its hash was changed.");
        }

        (head, epoch) = (new(seq, hash), header.Epoch);
        hasNoted |= head == noted;
        return null;
    }

    private AuditVerification End()
    {
        if (noted is null)
        {
            return Broken(AuditFinding.HeadNote, null, $"The note of the audit's last row is gone or unreadable: the rows 1 to {head.Seq} are in order, but whether later ones are missing cannot be known.");
        }

        if (!hasNoted)
        {
            return noted.Seq > head.Seq
                ? Broken(AuditFinding.Tail, head.Seq + 1, $"Rows are missing at the end of the audit: it ends with row {head.Seq}, and row {noted.Seq} was noted.")
                : Broken(AuditFinding.Tail, noted.Seq, $"Row {noted.Seq} of the audit is not the one that was noted: the end was written anew.");
        }

        return new(AuditFinding.Whole, null, head.Seq == 0 ? "The audit is empty." : $"All {head.Seq} rows of the audit are as they were written.", head.Seq, head.Hash);
    }

    private AuditVerification Broken(AuditFinding finding, long? seq, string sentence) =>
        new(finding, seq, $"{sentence} {AuditWords.WhenBroken}", head.Seq, head.Hash);

    private static AuditHeader? Header(byte[] canonical)
    {
        try
        {
            return JsonSerializer.Deserialize(canonical, AuditJson.Default.AuditHeader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
