using System.Text.RegularExpressions;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>What an image's name says of its version.</summary>
/// <param name="Tag">Null when there is none.</param>
/// <param name="IsPinned">It names one image for ever, or as good as: a digest, or a tag other than <c>latest</c>.</param>
internal sealed partial record ImageName(string? Tag, bool IsPinned)
{
    /// <summary>The version at the beginning of the tag: <c>7.2.4</c> of <c>7.2.4-alpine</c>; null when it does not begin with one.</summary>
    public string? Version => Tag is not null && Number.Match(Tag) is { Success: true } match ? match.Groups["version"].Value : null;

    public static ImageName Of(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? image : image[..at];
        var colon = name.LastIndexOf(':');
        var tag = colon > name.LastIndexOf('/') ? name[(colon + 1)..] : null;
        return new(tag, at >= 0 || tag is { Length: > 0 } and not "latest");
    }

    [GeneratedRegex(@"^v?(?<version>[0-9]+(\.[0-9]+)*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number { get; }
}
