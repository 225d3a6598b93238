using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// Commits that touch a path, with what they did to it: also when a file came from, or went to, another folder. No process is
/// started for a question: those that stay are asked, and what they said of a commit serves all paths.
/// </summary>
internal sealed class GitHistory(CommitLinks links, CommitReader commits, TreeWalk trees, GitDifferences differences)
{
    private readonly BoundedCache<(string, string, string?, int), EquatableList<GitHistoryEntry>> known = new(2_000);
    private readonly BoundedCache<(string Commit, string Path), string?> seen = new(20_000);

    public async Task<EquatableList<GitHistoryEntry>> ReadAsync(string commit, string path, string? since, int limit, CancellationToken cancellationToken)
    {
        if (known.TryGet((commit, path, since, limit), out var entries))
        {
            return entries;
        }

        var changes = new HistoryChanges(links, trees, differences, since);
        var at = new HistoryPath(changes, trees, path);
        var found = await new HistoryWalk(links, at, since).RunAsync(commit, limit, cancellationToken);
        var read = new List<GitHistoryEntry>();
        foreach (var made in await commits.ReadAsync(found, cancellationToken))
        {
            read.Add(new GitHistoryEntry(made, await ChangesAsync(made, path, at, changes, cancellationToken)));
            await RememberAsync(made, path, changes, cancellationToken);
        }

        known.Add((commit, path, since, limit), entries = read.ToEquatableList());
        return entries;
    }

    /// <summary>The ids at a file's path where its history has shown them all; null where one was not met.</summary>
    public string?[]? FindIds(EquatableList<string> at, string path)
    {
        var found = new string?[at.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (!seen.TryGet((at[i], path), out found[i]))
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>Who asks for a file's history asks for its contents next.</summary>
    private async ValueTask RememberAsync(GitCommit made, string path, HistoryChanges changes, CancellationToken cancellationToken)
    {
        if (made.Parents.Count > 0 && (await changes.ReadAsync(made.Id, made.Parents[0], cancellationToken)).Find(Encoding.UTF8.GetBytes(path)) is { } file)
        {
            seen.Add((made.Id, path), file.After);
            seen.Add((made.Parents[0], path), file.OldPath is null ? file.Before : null);
            seen.Add((made.Parents[0], file.OldPath ?? path), file.Before);
        }
    }

    /// <summary>Against the first parent: of a merge that is what it brought.</summary>
    private static async ValueTask<EquatableList<GitChange>> ChangesAsync(GitCommit made, string path, HistoryPath at, HistoryChanges changes, CancellationToken cancellationToken)
    {
        if (made.Parents.Count == 0)
        {
            return (await at.FilesAsync(made.Id, cancellationToken)).Select(f => new GitChange(GitChangeKind.Added, f)).ToEquatableList();
        }

        var all = await changes.ReadAsync(made.Id, made.Parents[0], cancellationToken);
        return all.Read().Where(c => Touches(c, path)).ToEquatableList();
    }

    private static bool Touches(GitChange change, string path) => Under(change.Path, path) || (change.OldPath is { } old && Under(old, path));

    private static bool Under(string file, string path) =>
        path.Length == 0 || file == path || (file.Length > path.Length && file[path.Length] == '/' && file.StartsWith(path, StringComparison.Ordinal));
}
