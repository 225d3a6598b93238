using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// What differs between two trees, as git prints it with <c>-z --raw</c>. It is kept so: thousands of commits are mostly asked only
/// whether they touch a path.
/// </summary>
internal sealed class TreeChanges(byte[] text)
{
    public static TreeChanges None { get; } = new([]);

    /// <summary>Bytes held.</summary>
    public long Size => text.Length + 64;

    public IReadOnlyList<GitChange> Read()
    {
        var found = new List<GitChange>();
        for (ReadOnlySpan<byte> rest = text; !rest.IsEmpty;)
        {
            found.Add(new RawChange(ref rest).Read());
        }

        return found;
    }

    /// <summary>Whether a file at or under the path was added, changed, removed, or moved from or to it.</summary>
    /// <param name="path">In UTF-8, clean; empty: everything.</param>
    public bool Touch(ReadOnlySpan<byte> path)
    {
        for (ReadOnlySpan<byte> rest = text; !rest.IsEmpty;)
        {
            var change = new RawChange(ref rest);
            if (IsUnder(change.Path, path) || (!change.OldPath.IsEmpty && IsUnder(change.OldPath, path)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What became of the file of exactly this path; null when it was not touched, was moved away, or is a folder on one side.</summary>
    public ChangedFile? Find(ReadOnlySpan<byte> path)
    {
        ChangedFile? found = null;
        for (ReadOnlySpan<byte> rest = text; !rest.IsEmpty;)
        {
            var change = new RawChange(ref rest);
            if (change.Path.SequenceEqual(path))
            {
                found = change.File();
            }
            else if (IsUnder(change.Path, path) || IsUnder(change.OldPath, path))
            {
                return null;
            }
        }

        return found;
    }

    private static bool IsUnder(ReadOnlySpan<byte> file, ReadOnlySpan<byte> path) =>
        path.IsEmpty || (file.StartsWith(path) && (file.Length == path.Length || file[path.Length] == (byte)'/'));
}
