using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Commits that touch a path, with what they did to it: also when a file came from, or went to, another folder.</summary>
internal sealed class GitHistory(GitProcess git, string directory)
{
    private const string Format = "--format=%x01%H%x00%an%x00%ae%x00%at%x00%P%x00%s";
    private readonly BoundedCache<(string, string, string?, int), EquatableList<GitHistoryEntry>> known = new(2_000);

    public async Task<EquatableList<GitHistoryEntry>> ReadAsync(string commit, string path, string? since, int limit, CancellationToken cancellationToken)
    {
        if (known.TryGet((commit, path, since, limit), out var entries))
        {
            return entries;
        }

        var output = await git.RunAsync(new GitCall(Arguments(commit, path, since, limit)) { Directory = directory }, cancellationToken);
        if (output.ExitCode != 0)
        {
            throw GitWords.Failed("log", output);
        }

        entries = Parse(new NameStatus(output.Output), path).ToEquatableList();
        known.Add((commit, path, since, limit), entries);
        return entries;
    }

    /// <summary>--full-diff: else a file that moved in from another folder would look new. First-parent: what a merge brought.</summary>
    private static string[] Arguments(string commit, string path, string? since, int limit)
    {
        string[] fixedPart = ["log", "-z", "--full-diff", "-M", "--name-status", "--diff-merges=first-parent", "--no-color", "--no-notes", Format, $"--max-count={limit}"];
        return [.. fixedPart, "--end-of-options", commit, .. since is null ? Array.Empty<string>() : ["^" + since], "--", .. path.Length == 0 ? Array.Empty<string>() : [path]];
    }

    private static IEnumerable<GitHistoryEntry> Parse(NameStatus text, string path)
    {
        while (!text.AtEnd)
        {
            text.Take(1);
            if (text.AtEnd)
            {
                yield break;
            }

            var (id, author, email) = (text.Take(0), text.Take(0), text.Take(0));
            var (at, parents) = (CommitText.Time(text.Take(0)), text.Take(0).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var commit = new GitCommit(id, CommitText.Cut(author), CommitText.Cut(email), at, CommitText.Cut(text.Take(0)), parents.ToEquatableList());
            SkipBreak(text);
            yield return new GitHistoryEntry(commit, text.TakeChanges().Where(c => Touches(c, path)).ToEquatableList());
        }
    }

    private static void SkipBreak(NameStatus text)
    {
        if (!text.AtEnd && text.Next == (byte)'\n')
        {
            text.Take((byte)'\n');
        }
    }

    private static bool Touches(GitChange change, string path) => Under(change.Path, path) || (change.OldPath is { } old && Under(old, path));

    private static bool Under(string file, string path) =>
        path.Length == 0 || file == path || (file.Length > path.Length && file[path.Length] == '/' && file.StartsWith(path, StringComparison.Ordinal));
}
