using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Which fields the paths of an ignore rule mean.</summary>
internal static class IgnorePath
{
    /// <summary>It names the writer of the field, or one of its paths leads to the field or above it. A jq path that does more than walk is not judged.</summary>
    public static bool Takes(IgnoreDifference rule, FieldDifference difference)
    {
        var field = FieldPath.Segments(difference.Path);
        return (difference.Owner is { } owner && rule.Managers.Items.Contains(owner.Manager))
            || rule.JsonPointers.Items.Any(p => p.Length > 1 && IsAtOrAbove(FieldPath.Segments(p), field))
            || rule.JqPaths.Items.Any(p => Steps(p) is { } steps && IsAtOrAbove(steps, field));
    }

    /// <summary>A path leads to the field or above it; null when it may, by an expression that is not judged.</summary>
    public static bool? Covers(EquatableList<string> pointers, EquatableList<string> jqPaths, string path)
    {
        var field = FieldPath.Segments(path);
        return pointers.Items.Any(p => p.Length > 1 && IsAtOrAbove(FieldPath.Segments(p), field)) || jqPaths.Items.Any(p => Steps(p) is { } steps && IsAtOrAbove(steps, field)) ? true
            : jqPaths.Items.Any(p => Steps(p) is null) ? null : false;
    }

    /// <summary>The text names the field as people write it, and is no pointer to it.</summary>
    public static bool MeansButMisses(string pointer, string field)
    {
        var segments = FieldPath.Segments(field);
        return !IsAtOrAbove(FieldPath.Segments(pointer.StartsWith('/') ? pointer : "/"), segments, exact: true)
            && (Steps(pointer) is { } steps && IsAtOrAbove(steps, segments) || IsAtOrAbove([.. pointer.Trim('/').Split('/')], [.. segments.SelectMany(s => s.Split('/'))]));
    }

    private static bool IsAtOrAbove(string[] path, string[] field, bool exact = false) =>
        path.Length > 0 && path[0].Length > 0 && path.Length <= field.Length && path.Zip(field).All(p => p.First == p.Second || (!exact && p.First is "*" or "-" && p.Second.All(char.IsAsciiDigit)));

    /// <summary><c>.spec.containers[].image</c>, <c>spec.replicas</c>; null when it is more than a path.</summary>
    private static string[]? Steps(string path) =>
        path.IndexOfAny(['(', '|', '"', '\'', '?', '/', ' ']) >= 0 ? null
            : [.. path.TrimStart('.').Replace("[]", ".*").Replace("[", ".").Replace("]", "").Split('.', StringSplitOptions.RemoveEmptyEntries)];
}
