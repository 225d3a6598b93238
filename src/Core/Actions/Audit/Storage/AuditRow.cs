using System.Text.Json;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>A row as it is stored. Only the first four are; the others are computed by SQLite from the canonical text, so that there is nothing beside it that could be changed.</summary>
public sealed class AuditRow
{
    public long Seq { get; set; }

    public required string PreviousHash { get; set; }

    public required string Hash { get; set; }

    /// <summary>JSON, of which the hash is made byte by byte.</summary>
    public required string Canonical { get; set; }

    public string At { get; private set; } = "";

    public string ActionId { get; private set; } = "";

    public string Edge { get; private set; } = "";

    public string Action { get; private set; } = "";

    public string Actor { get; private set; } = "";

    public string Instance { get; private set; } = "";

    public string Namespace { get; private set; } = "";

    public string Application { get; private set; } = "";

    /// <summary>All that a person may search for, a line each, with A to Z lowered.</summary>
    public string Words { get; private set; } = "";

    /// <summary>A row that was changed by hand so that it cannot be understood says so.</summary>
    public AuditRecord ToRecord()
    {
        try
        {
            return AuditBody.Of(Canonical).ToRecord(PreviousHash, Hash);
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            var nobody = new AuditEntry("", ActionState.Unknown, "", new("", ""), new("", "", "")) { Sentence = "This row cannot be read: its content was changed." };
            return new(Seq, 0, DateTimeOffset.UnixEpoch, 0, false, nobody, PreviousHash, Hash);
        }
    }
}
