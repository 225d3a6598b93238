namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Caps for one file. Git content is untrusted: a few bytes of YAML can stand for gigabytes.</summary>
internal sealed class ManifestLimits
{
    public const int MaxBytes = 10_000_000;

    public const int MaxJsonDepth = 64;

    private const int MaxNodes = 200_000;
    private const int MaxAliases = 100;
    private const int MaxDepth = 100;

    private int nodes;
    private int aliases;

    public void CountNodes(int more)
    {
        nodes += more;
        Require(nodes <= MaxNodes, $"it has more than {MaxNodes} nodes");
    }

    public void CountAlias() => Require(++aliases <= MaxAliases, $"it has more than {MaxAliases} aliases");

    public static void RequireDepth(int depth) => Require(depth <= MaxDepth, $"it nests deeper than {MaxDepth} levels");

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ManifestLimitException(otherwise);
        }
    }
}
