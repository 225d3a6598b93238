using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>A line of <c>customConfig</c> of a RedisFailover, as its operator cuts it: an option and what it is set to.</summary>
/// <param name="Option">In small letters, as Redis compares it.</param>
/// <param name="Values">Without quotes; an empty text where <c>""</c> stands.</param>
internal sealed record ConfigLine(LintNode Node, string Option, IReadOnlyList<string> Values)
{
    /// <summary>The lines of <c>redis</c> or <c>sentinel</c>, in their order; each is one CONFIG SET (or SENTINEL SET).</summary>
    public static IReadOnlyList<ConfigLine> Of(LintManifest manifest, string part) =>
        [.. manifest.At("spec", part, "customConfig").Items().Where(item => item.Kind == LintNodeKind.String).Select(Read)];

    /// <summary>The line that counts for an option: each CONFIG SET replaces the one before.</summary>
    public static ConfigLine? Last(LintManifest manifest, string option) => Of(manifest, "redis").LastOrDefault(line => line.Option == option);

    /// <summary>The first word of the value; null when there is none.</summary>
    public string? Value => Values is [var first, ..] ? first : null;

    /// <summary>It sets its option to something else than an empty text.</summary>
    public bool HasValue => Values.Any(value => value.Length > 0);

    private static ConfigLine Read(LintNode node)
    {
        var tokens = node.Text.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(node, tokens is [var option, ..] ? option.ToLowerInvariant() : "", [.. tokens.Skip(1).Select(token => token.Trim('"', '\''))]);
    }
}
