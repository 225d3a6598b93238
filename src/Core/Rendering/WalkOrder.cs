namespace DbDashboard.Core.Rendering;

/// <summary>The order in which Argo CD walks a directory: by name within each folder, so <c>a/b</c> comes before <c>a.yaml</c>.</summary>
internal sealed class WalkOrder : IComparer<string>
{
    public static readonly WalkOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var left = x!.Split('/');
        var right = y!.Split('/');
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
