namespace DbDashboard.Core.Model;

/// <param name="MovedAt">When we saw it move to this commit; null when it has stood there since we first looked.</param>
public sealed record GitRef(string Name, string Commit, DateTimeOffset? MovedAt = null, string? MovedFrom = null)
{
    private const string Heads = "refs/heads/";
    private const string TagsPrefix = "refs/tags/";

    public bool IsBranch => Name.StartsWith(Heads, StringComparison.Ordinal);

    public bool IsTag => Name.StartsWith(TagsPrefix, StringComparison.Ordinal);

    public string ShortName => IsBranch ? Name[Heads.Length..] : IsTag ? Name[TagsPrefix.Length..] : Name;

    public static bool IsCommitId(string text) => text.Length is 40 or 64 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
