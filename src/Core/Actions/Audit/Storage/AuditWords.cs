using Microsoft.Data.Sqlite;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>What is wrong with the audit's file, and what to do, in plain words.</summary>
internal static class AuditWords
{
    public const string WhenBroken =
        "Writes are off. Keep the audit's files as evidence, compare the last row with the log's lines \"Audit head\", then move the files away and restart: a new audit begins.";

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static string Of(Exception fault, AuditFiles files) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked => $"The audit is locked by another process ({files.Database}). Nothing is sent without it; end the other process and try again.",
        ReadOnly => $"The audit cannot be written: {files.Database} is read-only. Nothing is sent without it; check the file's and the volume's rights.",
        Full => $"The disk is full: the audit cannot be written ({files.Database}). Nothing is sent without it; free some space and try again.",
        IoError => $"The disk refused to write the audit ({files.Database}: {fault.Message}). Nothing is sent without it; check the volume.",
        CannotOpen => $"The audit cannot be opened ({files.Database}). Nothing is sent without it; check that the folder exists and can be written.",
        Corrupt or NotADatabase => $"The audit's file is damaged ({files.Database}). {WhenBroken}",
        _ => $"The audit cannot be used ({files.Database}: {fault.Message}). Nothing is sent without it; check the file and its rights.",
    };

    public static string NoRoom(AuditFiles files, long free) =>
        $"Only {free / 1024 / 1024} MiB are free where the audit is ({files.Database}); an action begins only with {files.Floor / 1024 / 1024} MiB or more, so that its outcome can be recorded. Free some space and try again.";

    public const string Superseded =
        "Another dashboard has opened the audit since this one did; only the newer one writes. Nothing is sent from here: use the other one, or end it and restart this one.";

    public const string Behind =
        "The audit's last row is not the one that this dashboard wrote last.";
}
