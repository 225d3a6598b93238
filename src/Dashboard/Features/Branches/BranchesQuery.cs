using Microsoft.AspNetCore.WebUtilities;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>What the page shows, as its address holds it.</summary>
/// <param name="Repository">The repository's address; null: the one with the most applications.</param>
/// <param name="Branch">The branch that is open; null: none.</param>
/// <param name="Show">Which branches; null: all.</param>
/// <param name="Text">What is searched for.</param>
public sealed record BranchesQuery(string? Repository = null, string? Branch = null, BranchKind? Show = null, string Text = "")
{
    public const int LongestText = 100;
    private const int LongestName = 1_000;

    public string ToAddress()
    {
        Dictionary<string, string?> parts = new()
        {
            ["repository"] = Repository,
            ["show"] = Show?.ToString().ToLowerInvariant(),
            ["q"] = Text.Length > 0 ? Text : null,
            ["branch"] = Branch,
        };
        return QueryHelpers.AddQueryString("branches", parts.Where(part => part.Value is not null));
    }

    public static BranchesQuery From(string? repository, string? branch, string? show, string? text) =>
        new(Cut(repository, LongestName), Cut(branch, LongestName), Enum.TryParse<BranchKind>(show, ignoreCase: true, out var kind) ? kind : null, Cut(text, LongestText) ?? "");

    private static string? Cut(string? text, int most) => text is { Length: > 0 } ? text[..Math.Min(text.Length, most)] : null;
}
