using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>One folder as Git stores it; entries are read where they stand and found by bisection (Git sorts them).</summary>
internal sealed class TreeObject
{
    private readonly byte[] bytes;
    private readonly int[] starts;
    private readonly int idLength;

    public TreeObject(byte[] bytes, int idLength)
    {
        this.bytes = bytes;
        this.idLength = idLength;
        starts = Index(bytes, idLength);
    }

    public static TreeObject Empty { get; } = new([], 20);

    public int Count => starts.Length;

    /// <summary>Bytes held.</summary>
    public long Size => bytes.Length + (starts.Length * sizeof(int)) + 64;

    public TreeEntry this[int index]
    {
        get
        {
            var (space, zero) = Bounds(index);
            return new TreeEntry(
                ModeOf(bytes.AsSpan(starts[index], space - starts[index])),
                Encoding.UTF8.GetString(bytes, space + 1, zero - space - 1),
                Convert.ToHexStringLower(bytes, zero + 1, idLength));
        }
    }

    /// <summary>The entry of exactly this name, byte by byte; null when there is none.</summary>
    /// <param name="wanted">The name in UTF-8.</param>
    public TreeEntry? Find(byte[] wanted)
    {
        var index = Search(wanted, asFolder: true);
        index = index >= 0 ? index : Search(wanted, asFolder: false);
        return index < 0 ? null : this[index];
    }

    /// <summary>What stands here otherwise than in another tree, by name; null where nothing does.</summary>
    public Dictionary<string, TreeEntry?> DifferencesFrom(TreeObject other)
    {
        var found = new Dictionary<string, TreeEntry?>(StringComparer.Ordinal);
        for (var (mine, its) = (0, 0); mine < Count || its < other.Count;)
        {
            var order = Order(mine, other, its);
            if (order == 0 && Raw(mine).SequenceEqual(other.Raw(its)))
            {
                (mine, its) = (mine + 1, its + 1);
                continue;
            }

            // A file that became a folder stands at two places in the order: what is here is what counts.
            if (order <= 0)
            {
                found[this[mine].Name] = this[mine++];
            }
            else
            {
                found.TryAdd(other[its].Name, null);
            }

            its += order >= 0 ? 1 : 0;
        }

        return found;
    }

    private static string ModeOf(ReadOnlySpan<byte> mode) =>
        mode.SequenceEqual("100644"u8) ? "100644" : mode.SequenceEqual("40000"u8) ? "40000" : Encoding.ASCII.GetString(mode);

    private ReadOnlySpan<byte> Raw(int index) => bytes.AsSpan(starts[index]..(index + 1 < starts.Length ? starts[index + 1] : bytes.Length));

    /// <summary>Git's order of an entry here and one there; the end comes last.</summary>
    private int Order(int mine, TreeObject other, int its)
    {
        if (mine == Count || its == other.Count)
        {
            return mine == Count ? 1 : -1;
        }

        var (space, zero) = other.Bounds(its);
        return Compare(mine, other.bytes.AsSpan((space + 1)..zero), other.bytes[other.starts[its]] == (byte)'4');
    }

    private static int[] Index(byte[] bytes, int idLength)
    {
        var found = new List<int>(bytes.Length / 40);
        for (var at = 0; at < bytes.Length;)
        {
            found.Add(at);
            var zero = Array.IndexOf(bytes, (byte)0, at);
            if (zero < 0 || zero + 1 + idLength > bytes.Length || bytes.AsSpan(at, zero - at).IndexOf((byte)' ') < 0)
            {
                throw new GitException(GitFailure.Damaged, "a tree object cannot be read");
            }

            at = zero + 1 + idLength;
        }

        return [.. found];
    }

    private (int Space, int Zero) Bounds(int index)
    {
        var space = Array.IndexOf(bytes, (byte)' ', starts[index]);
        return (space, Array.IndexOf(bytes, (byte)0, space));
    }

    private int Search(byte[] wanted, bool asFolder)
    {
        var (low, high) = (0, starts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Compare(middle, wanted, asFolder);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Git orders folders as if their names ended in a slash.</summary>
    private int Compare(int index, ReadOnlySpan<byte> wanted, bool asFolder)
    {
        var (space, zero) = Bounds(index);
        var name = bytes.AsSpan(space + 1, zero - space - 1);
        var common = Math.Min(name.Length, wanted.Length);
        var order = name[..common].SequenceCompareTo(wanted[..common]);
        if (order != 0)
        {
            return order;
        }

        var isFolder = bytes[starts[index]] == (byte)'4';
        return After(name, common, isFolder).CompareTo(After(wanted, common, asFolder));
    }

    private static int After(ReadOnlySpan<byte> name, int at, bool isFolder) =>
        at < name.Length ? name[at] : isFolder ? '/' : 0;
}
