using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says where a folder went. Git has no empty folders: the commit that moved or deleted the last file took it.</summary>
internal static class PathWords
{
    /// <summary><c>; on main it was renamed to infra/databases in 1a2b3c by Ada, 3 d ago</c>; empty when no commit is known.</summary>
    public static string Gone(Facts facts, ApplicationSource source, string path, GitHistoryEntry? gone)
    {
        if (gone is null)
        {
            return "";
        }

        var on = $"; on {Words.Short(source.EffectiveRevision)} ";
        var moves = gone.Changes.Items.Where(c => c.Kind == GitChangeKind.Renamed).Select(c => Folder(path, c)).Distinct().ToList();
        var what = moves switch
        {
            [] => "its last files were deleted",
            [{ } one] when gone.Changes.Items.All(c => c.Kind == GitChangeKind.Renamed) => $"it was renamed to {one}",
            _ => $"its files were moved to {Words.Names(moves.OfType<string>().DefaultIfEmpty("the repository's root"), 3)}",
        };
        return $"{on}{what} in {Words.Commit(gone.Commit, facts.Now)}";
    }

    /// <summary>The folder that stands in the old one's place, or where this file lies now; null for the repository's root.</summary>
    private static string? Folder(string path, GitChange move)
    {
        var rest = move.OldPath is { } old && old.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal) ? old[path.TrimEnd('/').Length..] : null;
        var folder = rest is not null && move.Path.EndsWith(rest, StringComparison.Ordinal) ? move.Path[..^rest.Length] : move.Path[..Math.Max(0, move.Path.LastIndexOf('/'))];
        return folder.Length == 0 ? null : Words.Cap(folder, 200);
    }
}
