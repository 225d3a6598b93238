using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Follows an object through the commits since its origin, from file to file, to the one that took it.</summary>
/// <param name="histories">The commits since a revision that touch a file or its folder, newest first.</param>
internal sealed class RemovalSearch(DeclaringFiles files, Func<RevisionFacts, string, CancellationToken, Task<IReadOnlyList<GitHistoryEntry>>> histories)
{
    /// <summary>More moves from file to file are not followed.</summary>
    private const int MaxMoves = 5;

    /// <summary>More changed files of one commit are not looked into for where the object went.</summary>
    private const int MaxChanges = 100;

    /// <param name="file">From the repository's root.</param>
    public async Task<ObjectRemoval?> FindAsync(RevisionFacts origin, string file, ResourceKey key, CancellationToken cancellationToken)
    {
        var entries = await histories(origin, file, cancellationToken);
        ObjectRemoval? last = null;
        for (var moves = 0; moves < MaxMoves; moves++)
        {
            var removal = await NewestAsync(entries, file, key, cancellationToken);
            if (removal is null)
            {
                break;
            }

            last = removal;
            if (removal.MovedTo is null)
            {
                break;
            }

            entries = [.. entries.TakeWhile(e => e.Commit.Id != removal.Entry.Commit.Id)];
            file = removal.MovedTo;
        }

        return last;
    }

    /// <summary>The newest commit after which the file no longer declares the object; one that merges is named only when no other is.</summary>
    private async Task<ObjectRemoval?> NewestAsync(IReadOnlyList<GitHistoryEntry> entries, string file, ResourceKey key, CancellationToken cancellationToken)
    {
        foreach (var entry in entries.Where(e => e.Commit.Parents.Count < 2).Concat(entries.Where(e => e.Commit.Parents.Count > 1)))
        {
            var change = entry.Changes.Items.FirstOrDefault(c => (c.OldPath ?? c.Path) == file && c.Kind != GitChangeKind.Added);
            if (change is not null && entry.Commit.Parents.Count > 0
                && await files.DeclaresAsync(entry.Commit.Parents[0], file, key, cancellationToken)
                && !(change.Kind == GitChangeKind.Modified && await files.DeclaresAsync(entry.Commit.Id, file, key, cancellationToken)))
            {
                return new ObjectRemoval(key, file, entry, change.Kind == GitChangeKind.Modified, await MovedToAsync(entry, file, key, cancellationToken));
            }
        }

        return null;
    }

    /// <summary>The file that declares the object after the commit; null when none that the commit changed does.</summary>
    private async Task<string?> MovedToAsync(GitHistoryEntry entry, string file, ResourceKey key, CancellationToken cancellationToken)
    {
        var changed = entry.Changes.Items.Where(c => c.Kind != GitChangeKind.Deleted && c.Path != file).OrderByDescending(c => c.OldPath == file).Take(MaxChanges).ToList();
        foreach (var change in changed)
        {
            if (await files.DeclaresAsync(entry.Commit.Id, change.Path, key, cancellationToken))
            {
                return change.Path;
            }
        }

        // Renamed to a name that is no manifest: Argo CD no longer reads it, and it is still the same file.
        return changed.Find(c => c.OldPath == file && !DeclaringFiles.IsManifest(c.Path))?.Path;
    }
}
