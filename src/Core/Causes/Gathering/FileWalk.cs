using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>One search: the state that is looked for is that of the newest commit, under whatever name.</summary>
internal sealed class FileWalk<T>(IGitReader git, string repoUrl, Func<string, ReadOnlyMemory<byte>?, T> stateOf)
{
    /// <summary>So many commits are read at first; then four times as many each time.</summary>
    private const int FirstPart = 8;

    private readonly Dictionary<(string Blob, string Name), T> states = [];
    private (bool Known, T? State) present;

    /// <summary>The commit and the name from which the file came, when that is as far as this name leads.</summary>
    public (string Commit, string File)? MovedFrom { get; private set; }

    /// <summary>Why the search cannot go on; null when it can.</summary>
    public string? Why { get; private set; }

    public async Task<FileChange?> FindAsync(IReadOnlyList<GitHistoryEntry> entries, string file, CancellationToken cancellationToken)
    {
        MovedFrom = null;
        var size = FirstPart;
        for (var at = 0; at < entries.Count && Why is null && MovedFrom is null; at += size, size *= 4)
        {
            var part = entries.Skip(at).Take(size).ToList();
            if (await FindInAsync(part, file, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task<FileChange?> FindInAsync(List<GitHistoryEntry> part, string file, CancellationToken cancellationToken)
    {
        // A commit's parent is mostly the next commit of the part: asked together, each is read once.
        var before = part.Where(e => e.Commit.Parents.Count > 0).Select(e => (e.Commit.Parents[0], NameBefore(e, file)));
        var read = await StatesAsync(part.Select(e => (e.Commit.Id, file)).Concat(before), cancellationToken);
        if (Why is not null)
        {
            return null;
        }

        foreach (var entry in part)
        {
            var now = read[(entry.Commit.Id, file)];
            present = present.Known ? present : (true, now);
            var then = entry.Commit.Parents.Count > 0 ? read[(entry.Commit.Parents[0], NameBefore(entry, file))] : stateOf(file, null);
            if (IsPresent(now) && !IsPresent(then))
            {
                return new FileChange(file, entry);
            }

            if (NameBefore(entry, file) is var name && name != file)
            {
                MovedFrom = (entry.Commit.Parents[0], name);
                return null;
            }
        }

        return null;
    }

    private bool IsPresent(T state) => EqualityComparer<T>.Default.Equals(state, present.State!);

    private static string NameBefore(GitHistoryEntry entry, string file) => entry.Changes.Items.FirstOrDefault(c => c.Path == file && c.Kind == GitChangeKind.Renamed)?.OldPath ?? file;

    private async Task<Dictionary<(string Commit, string File), T>> StatesAsync(IEnumerable<(string Commit, string File)> places, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string, string), T>();
        foreach (var name in places.GroupBy(p => p.File).Select(g => (File: g.Key, Commits: g.Select(p => p.Commit).Distinct().ToEquatableList())))
        {
            var ids = await git.ReadPathIdsAsync(repoUrl, name.Commits, name.File, cancellationToken);
            if (!ids.IsKnown || !await JudgeAsync(name.File, ids.Value, cancellationToken))
            {
                Why ??= ids.Why ?? "the file's earlier contents were not read";
                return found;
            }

            foreach (var (commit, id) in name.Commits.Items.Zip(ids.Value.Items))
            {
                found[(commit, name.File)] = id is null ? stateOf(name.File, null) : states[(id, name.File)];
            }
        }

        return found;
    }

    private async Task<bool> JudgeAsync(string name, EquatableList<string?> ids, CancellationToken cancellationToken)
    {
        var fresh = ids.Items.OfType<string>().Distinct().Where(id => !states.ContainsKey((id, name))).ToEquatableList();
        var blobs = await git.ReadBlobsAsync(repoUrl, fresh, cancellationToken);
        Why = blobs.IsKnown ? Why : blobs.Why;
        foreach (var (id, content) in fresh.Items.Zip(blobs.ValueIfKnown.Items))
        {
            states[(id, name)] = stateOf(name, content);
        }

        return blobs.IsKnown;
    }
}
