using System.Globalization;
using System.Text;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>
/// A small file beside the audit with the number and the hash of the last row: without it nobody could see that rows are
/// missing at the end. It is written in place, in one piece, after each row; it may be one row behind after a crash.
/// </summary>
internal sealed class HeadNote(string path)
{
    // A fixed width: writing over it never leaves a part of the text before.
    private const int SeqDigits = 19;

    private AuditHead? written;

    /// <summary>Null when there is none, or when it cannot be understood.</summary>
    public AuditHead? Read()
    {
        if (!File.Exists(path) || File.ReadAllText(path).TrimEnd('\n').Split(' ') is not [{ Length: SeqDigits } seq, { Length: 64 } hash])
        {
            return null;
        }

        return long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(number, hash) : null;
    }

    /// <summary>Writes the head unless it is what was written last.</summary>
    public void Write(AuditHead head)
    {
        if (head == written)
        {
            return;
        }

        using var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(file, Encoding.ASCII.GetBytes($"{head.Seq.ToString($"D{SeqDigits}")} {head.Hash}\n"), 0);
        written = head;
    }
}
