using System.Text.RegularExpressions;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>What an image of Spilo holds, as far as its name says.</summary>
/// <param name="First">The oldest major version of Postgres in it.</param>
/// <param name="Last">The newest.</param>
/// <param name="HasVector">The extension vector is in it.</param>
internal sealed partial record Spilo(int First, int Last, bool HasVector)
{
    /// <summary>The default of the operator 1.14: 13 to 17, with vector.</summary>
    public const string Recent = "ghcr.io/zalando/spilo-17:4.0-p2";

    /// <returns>Null when the name is not one of Spilo's.</returns>
    public static Spilo? Of(string? image)
    {
        var match = image is null ? Match.Empty : Name.Match(image);
        if (!match.Success || !int.TryParse(match.Groups["last"].ValueSpan, out var last) || !int.TryParse(match.Groups["major"].ValueSpan, out var major) || !int.TryParse(match.Groups["minor"].ValueSpan, out var minor))
        {
            return null;
        }

        var first = last switch
        {
            >= 18 => 14,
            17 => 13,
            16 => minor >= 3 ? 12 : 11,
            _ => 10,
        };
        return new(first, last, (major, minor).CompareTo((3, 1)) >= 0);
    }

    public bool Has(string version) => int.TryParse(version, out var major) && major >= First && major <= Last;

    [GeneratedRegex(@"/spilo-(?<last>[0-9]{2}):(?<major>[0-9]{1,3})\.(?<minor>[0-9]{1,3})-p[0-9]{1,3}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name { get; }
}
