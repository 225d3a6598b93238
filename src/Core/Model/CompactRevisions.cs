using System.Buffers;
using System.Buffers.Binary;

namespace DbDashboard.Core.Model;

/// <summary>The commit id of one source in 20 bytes instead of some 140 with its list. Any other list is kept as it is.</summary>
/// <param name="Flag">The holder's own: it stands in the bytes that the layout leaves, where beside them it would take eight.</param>
internal readonly record struct CompactRevisions(ulong First, ulong Second, uint Third, bool Flag, EquatableList<string> Others)
{
    private const int Bytes = 20;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static CompactRevisions Of(EquatableList<string> revisions)
    {
        Span<byte> commit = stackalloc byte[Bytes];
        return revisions.Count == 1 && IsCommit(revisions[0], commit)
            ? new(BinaryPrimitives.ReadUInt64BigEndian(commit), BinaryPrimitives.ReadUInt64BigEndian(commit[8..]), BinaryPrimitives.ReadUInt32BigEndian(commit[16..]), Flag: false, [])
            : new(0, 0, 0, Flag: false, revisions);
    }

    public EquatableList<string> ToList() => IsOneCommit ? [Commit()] : Others;

    /// <summary>The first of the list; null when there is none.</summary>
    public string? FirstOrNull() => IsOneCommit ? Commit() : Others.Count > 0 ? Others[0] : null;

    private bool IsOneCommit => (First | Second | Third) != 0;

    private string Commit()
    {
        Span<byte> commit = stackalloc byte[Bytes];
        BinaryPrimitives.WriteUInt64BigEndian(commit, First);
        BinaryPrimitives.WriteUInt64BigEndian(commit[8..], Second);
        BinaryPrimitives.WriteUInt32BigEndian(commit[16..], Third);
        return Convert.ToHexStringLower(commit);
    }

    /// <summary>Forty lower-case digits, not all of them zero: what is written back is the same text.</summary>
    private static bool IsCommit(string text, Span<byte> commit) =>
        text.Length == 2 * Bytes
        && text.AsSpan().IndexOfAnyExcept(Digits) < 0
        && Convert.FromHexString(text, commit, out _, out _) == OperationStatus.Done
        && commit.ContainsAnyExcept((byte)0);
}
