namespace DbDashboard.Core.Rendering;

/// <summary>The order in which Argo CD walks a directory: by name within each folder, so <c>a/b</c> comes before <c>a.yaml</c>.</summary>
internal sealed class WalkOrder : IComparer<string>
{
    public static readonly WalkOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        // A name ends where its folder's does: a slash comes before every other character.
        var common = x.AsSpan().CommonPrefixLength(y);
        return Rank(x!, common) - Rank(y!, common);
    }

    private static int Rank(string path, int at) => at == path.Length ? -1 : path[at] == '/' ? 0 : path[at] + 1;
}
