using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Who broke a manifest that cannot be read.</summary>
internal static class BrokenFile
{
    /// <param name="file">From the repository's root.</param>
    /// <param name="last">The last commit that changed the file; null when it was not read.</param>
    public static Culprit Culprit(SourceFacts source, string file, GitHistoryEntry? last)
    {
        if (source.Breaking.ValueIfKnown is { } breaking && breaking.At == file)
        {
            var commit = breaking.Change.Entry.Commit;
            return Culprits.On(source, $"made {breaking.Change.File} unreadable", commit, "") with { StillRight = StillRight.Of(source, r => IsReadable(source, r, file), commit) };
        }

        return Culprits.On(source, $"changed {file} last", last?.Commit, source.Breaking.Why ?? source.History.Why ?? "no commit that was read touched it") with { Certain = false, StillRight = StillRight.Of(source, r => IsReadable(source, r, file), null) };
    }

    private static bool IsReadable(SourceFacts source, RevisionFacts revision, string file) =>
        revision.Selection is { Error: null } selection && selection.Files.Items.Any(f => f.IsTaken && Removals.FullPath(source.Source.Path, f.Path) == file);
}
