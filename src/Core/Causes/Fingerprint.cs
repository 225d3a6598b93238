using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DbDashboard.Core.Causes;

/// <summary>
/// Names a cause with its root: the same commit, missing kind, dead cluster, webhook or repository has the same fingerprint in every
/// application, after every restart and in every dashboard. The first 64 bits of SHA-256 over the cause's id and the root's text.
/// </summary>
public readonly record struct Fingerprint(ulong Bits) : IComparable<Fingerprint>
{
    private const int Digits = 16;

    public static Fingerprint Of(string causeId, CauseRoot root)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{causeId}\n{root.Kind}\n{root.Text}"), hash);
        return new(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static Fingerprint? Parse(string? text) =>
        text?.Length == Digits && ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits) ? new(bits) : null;

    public int CompareTo(Fingerprint other) => Bits.CompareTo(other.Bits);

    /// <summary>16 hexadecimal digits.</summary>
    public override string ToString() => Bits.ToString("x16", CultureInfo.InvariantCulture);
}
