using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>One line of <c>-z --raw</c>: <c>:100644 100644 id id R100</c>, then one path, or the old and the new one, each with a zero byte behind it.</summary>
internal readonly ref struct RawChange
{
    private readonly ReadOnlySpan<byte> head;
    private readonly byte letter;

    /// <param name="rest">Begins with a line, and loses it.</param>
    public RawChange(ref ReadOnlySpan<byte> rest)
    {
        head = Take(ref rest);
        letter = LetterOf(head);
        Path = Take(ref rest);
        if (HasTwoPaths(letter))
        {
            // A copy leaves the old file as it was.
            OldPath = letter == (byte)'R' ? Path : default;
            Path = Take(ref rest);
        }
    }

    public ReadOnlySpan<byte> Path { get; }

    /// <summary>Empty when the file was not moved.</summary>
    public ReadOnlySpan<byte> OldPath { get; }

    public static byte LetterOf(ReadOnlySpan<byte> head) => head[head.LastIndexOf((byte)' ') + 1];

    public static bool HasTwoPaths(byte letter) => letter is (byte)'R' or (byte)'C';

    public GitChange Read() => new(KindOf(letter), Encoding.UTF8.GetString(Path), OldPath.IsEmpty ? null : Encoding.UTF8.GetString(OldPath));

    public ChangedFile File()
    {
        var words = Encoding.ASCII.GetString(head).Split(' ');
        return new(OldPath.IsEmpty ? null : Encoding.UTF8.GetString(OldPath), letter is (byte)'C' ? null : IdOf(words[2]), IdOf(words[3]));
    }

    private static GitChangeKind KindOf(byte letter) => letter switch
    {
        (byte)'A' or (byte)'C' => GitChangeKind.Added,
        (byte)'D' => GitChangeKind.Deleted,
        (byte)'R' => GitChangeKind.Renamed,
        _ => GitChangeKind.Modified,
    };

    private static string? IdOf(string id) => id.AsSpan().ContainsAnyExcept('0') ? id : null;

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)0);
        var field = rest[..end];
        rest = rest[(end + 1)..];
        return field;
    }
}
