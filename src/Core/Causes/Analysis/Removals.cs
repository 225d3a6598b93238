using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Finds the commit of the tracked revision that took a file, or an object out of a file.</summary>
internal static class Removals
{
    /// <summary>Looks at the commits that the tracked revision has and <paramref name="origin"/> has not; null when none of them took it.</summary>
    public static (GitHistoryEntry Entry, string? MovedTo)? Find(SourceFacts source, RevisionFacts origin, string file)
    {
        var path = FullPath(source.Source.Path, file);
        var stillThere = source.Tracked.ValueIfKnown?.Selection?.Files.Items.Any(f => f.Path == file) is true;
        foreach (var entry in origin.Behind)
        {
            foreach (var change in entry.Changes)
            {
                if (Takes(change, path, stillThere))
                {
                    return (entry, change.Kind == GitChangeKind.Renamed ? change.Path : null);
                }
            }
        }

        return null;
    }

    public static string FullPath(string folder, string file) => folder.Trim('/') is { Length: > 0 } and not "." ? $"{folder.Trim('/')}/{file}" : file;

    private static bool Takes(GitChange change, string path, bool stillThere) => change.Kind switch
    {
        GitChangeKind.Deleted => change.Path == path,
        GitChangeKind.Renamed => change.OldPath == path,
        // The file is there, and no longer declares the object: the commit edited it out.
        GitChangeKind.Modified => stillThere && change.Path == path,
        _ => false,
    };
}
