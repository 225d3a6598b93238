using System.Buffers;

namespace DbDashboard.Core.Model;

/// <param name="MovedAt">When we saw it move to this commit; null when it has stood there since we first looked.</param>
public sealed record GitRef(string Name, string Commit, DateTimeOffset? MovedAt = null, string? MovedFrom = null)
{
    private const string Heads = "refs/heads/";
    private const string TagsPrefix = "refs/tags/";

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> ConstraintSigns = SearchValues.Create("^~*<>= ,|");

    public bool IsBranch => Name.StartsWith(Heads, StringComparison.Ordinal);

    public bool IsTag => Name.StartsWith(TagsPrefix, StringComparison.Ordinal);

    public string ShortName => IsBranch ? Name[Heads.Length..] : IsTag ? Name[TagsPrefix.Length..] : Name;

    public static bool IsCommitId(string text) => text.Length is 40 or 64 && IsHex(text);

    /// <summary>What Argo CD takes for the beginning of a commit id.</summary>
    public static bool IsShortCommitId(string text) => text.Length is >= 7 and < 40 && IsHex(text);

    /// <summary>Characters that a ref name cannot have, or comparison signs: a semantic version constraint.</summary>
    public static bool IsConstraint(string text) =>
        text.AsSpan().IndexOfAny(ConstraintSigns) >= 0 || (text.EndsWith(".x", StringComparison.OrdinalIgnoreCase) && text.TrimStart('v') is [>= '0' and <= '9', ..]);

    private static bool IsHex(string text) => !text.AsSpan().ContainsAnyExcept(Hex);
}
