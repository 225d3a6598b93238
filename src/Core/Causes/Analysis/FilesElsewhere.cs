using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>How a file stands on another revision.</summary>
/// <param name="Verdict">What the present filter does with it there; null when it is not there.</param>
public sealed record FileElsewhere(string Revision, FileVerdict? Verdict);

/// <summary>Compares the files of one revision with those of others: by content, not by name alone.</summary>
public static class FilesElsewhere
{
    /// <summary>By path, for every file that is not the same everywhere; also those that only another revision has.</summary>
    public static Dictionary<string, EquatableList<FileElsewhere>> Of(RevisionFacts shown, IEnumerable<RevisionFacts> others)
    {
        var here = ByPath(shown);
        var found = new Dictionary<string, List<FileElsewhere>>(StringComparer.Ordinal);
        foreach (var other in others.Where(other => other.Commit != shown.Commit && (!other.PathExists || other.Selection is { Type: SourceType.Directory })))
        {
            var there = ByPath(other);
            foreach (var path in here.Keys.Union(there.Keys, StringComparer.Ordinal).Where(path => Differs(here.GetValueOrDefault(path), there.GetValueOrDefault(path))))
            {
                found.TryAdd(path, []);
                found[path].Add(new(other.Name, there.GetValueOrDefault(path)));
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value.ToEquatableList(), StringComparer.Ordinal);
    }

    private static bool Differs(FileVerdict? here, FileVerdict? there) =>
        here is null || there is null || here.Step != there.Step || (here.BlobId is not null && there.BlobId is not null && here.BlobId != there.BlobId);

    private static Dictionary<string, FileVerdict> ByPath(RevisionFacts revision) =>
        (revision.Selection?.Files.Items ?? []).ToDictionary(file => file.Path, StringComparer.Ordinal);
}
