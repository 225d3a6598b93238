using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>The sentences of the page.</summary>
public static class BranchWords
{
    private const int NamesShown = 8;

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    public static string Branches(int count) => count == 1 ? "1 branch" : $"{count} branches";

    public static string Standing(RadarBranch branch, RadarBaseline baseline) => branch switch
    {
        { IsBaseline: true } => $"baseline, {baseline.Why}",
        { Standing.Ahead: null } => "history longer than is read",
        { Standing: { MergeBase: null, Ahead: { } own } } => $"{own} ahead, a history of its own",
        { Content: not null } => $"merged by another commit, {Behind(branch)}",
        { IsMerged: true } => $"merged, {Behind(branch)}",
        _ => $"{branch.Standing.Ahead} ahead, {Behind(branch)}",
    };

    /// <summary>What of its content is on the baseline without its commits.</summary>
    public static string Content(MergedContent content, string baseline)
    {
        var by = content.By is { } commit ? $"by another commit, {commit.ShortId} by {Untrusted.Name(commit.Author)}" : "by other commits";
        return content.ChangedSince
            ? $"Its content came to {Untrusted.Name(baseline)} {by}, and the same places were changed there since: a merge would conflict and is not needed."
            : $"Its content is on {Untrusted.Name(baseline)}, {by}: merging it changes nothing.";
    }

    /// <summary>The short form for the list: <c>3 objects new, 1 changed, 2 files not taken</c>.</summary>
    public static string Objects(RadarPath path)
    {
        if (path.Objects is not { } objects)
        {
            return "objects unknown";
        }

        (int Count, string Word)[] parts = [(objects.Added.Count, "new"), (objects.Changed.Count, "changed"), (objects.Removed.Count, "gone")];
        var told = parts.Where(part => part.Count > 0).Select((part, i) => i == 0 ? $"{Count(part.Count, "object")} {part.Word}" : $"{part.Count} {part.Word}");
        var dropped = path.Dropped.Count == 0 ? "" : $", {Count(path.Dropped.Count, "file")} not taken";
        return (objects.IsEmpty ? "same objects" : string.Join(", ", told)) + dropped;
    }

    /// <summary>What the application would take of it that it does not take of the baseline.</summary>
    public static string Sentence(RadarPath path, string baseline)
    {
        if (path.Objects is not { } objects)
        {
            return $"Its objects are unknown. {path.Why}";
        }

        if (objects.IsEmpty)
        {
            return path.Dropped.Count > 0
                ? $"The filter of {Untrusted.Name(path.Application.Name)} takes none of what it changes: the objects are those of {Untrusted.Name(baseline)}."
                : $"The objects are those of {Untrusted.Name(baseline)}.";
        }

        string?[] parts = [Part("adds", objects.Added), Part("changes", objects.Changed), Part("does not have", objects.Removed)];
        return $"Against {Untrusted.Name(baseline)}, under the present filter, it {string.Join("; ", parts.OfType<string>())}.";
    }

    private static string Behind(RadarBranch branch) => branch.Standing.Behind is { } behind ? $"{behind} behind" : "far behind";

    private static string? Part(string verb, EquatableList<ResourceKey> keys)
    {
        if (keys.Count == 0)
        {
            return null;
        }

        var more = keys.Count > NamesShown ? $" and {keys.Count - NamesShown} more" : "";
        return $"{verb} {string.Join(", ", keys.Take(NamesShown).Select(key => Untrusted.Name(key.ToString())))}{more}";
    }
}
