using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>A row's content, of which the hash is made. Its members are never renamed or put into another order: what was written stays as it is, and <see cref="V"/> counts the forms.</summary>
/// <param name="Ts">UTC, as <see cref="TimeFormat"/>: texts of it are in the order of the times.</param>
internal sealed record AuditBody(int V, long Seq, long Epoch, string Ts, long MonotonicMs, bool ClockBack, AuditEntry Entry)
{
    public const int Version = 1;
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public byte[] ToCanonical() => JsonSerializer.SerializeToUtf8Bytes(this, AuditForms.Body);

    public static AuditBody Of(string canonical) => JsonSerializer.Deserialize(canonical, AuditForms.Body) ?? throw new JsonException("The row is empty.");

    public AuditRecord ToRecord(string previousHash, string hash) => new(Seq, Epoch, Time(Ts), MonotonicMs, ClockBack, Entry, previousHash, hash);
}

/// <summary>The members of a body that place it in the chain.</summary>
internal sealed record AuditHeader(long Seq, long Epoch);

/// <summary>The last row of a chain, as far as the next one depends on it.</summary>
/// <param name="Seq">0 before the first row.</param>
internal sealed record AuditHead(long Seq, string Hash)
{
    public static readonly AuditHead None = new(0, new string('0', 2 * SHA256.HashSizeInBytes));

    /// <summary>The hash of the row that follows this head.</summary>
    public string Next(ReadOnlySpan<byte> canonical)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(Hash));
        hash.AppendData(canonical);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
