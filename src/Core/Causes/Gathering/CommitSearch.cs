using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>
/// Finds the commit since which a file is as it is, in one respect: goes back through the commits that touched the file, and no
/// others, from name to name where it was moved. What is equal by content is judged once.
/// </summary>
internal sealed class CommitSearch(IGitReader git, string repoUrl)
{
    /// <summary>Older commits of one file are not looked at.</summary>
    public const int MaxCommits = 1_000;

    /// <summary>More moves are not followed.</summary>
    private const int MaxMoves = 10;

    /// <param name="file">From the repository's root.</param>
    /// <param name="stateOf">What is asked of the file at its path; of content null: it does not exist.</param>
    public async Task<Reading<FileChange>> FindAsync<T>(string commit, string file, Func<string, ReadOnlyMemory<byte>?, T> stateOf, CancellationToken cancellationToken)
    {
        FileWalk<T>? walk = null;
        for (var moves = 0; moves < MaxMoves; moves++)
        {
            var history = await git.ReadHistoryAsync(repoUrl, commit, file, null, MaxCommits, cancellationToken);
            if (!history.IsKnown || history.Value.Count == 0)
            {
                return history.IsKnown ? Absent(history, "no commit touched the file") : history.Map(_ => default(FileChange)!);
            }

            walk ??= new FileWalk<T>(git, repoUrl, stateOf);
            if (await walk.FindAsync(history.Value.Items, file, cancellationToken) is { } found)
            {
                return history.Map(_ => found);
            }

            if (walk.Why is { } why || walk.MovedFrom is null)
            {
                return Absent(history, walk.Why ?? (history.Value.Count < MaxCommits ? "no commit that touched the file changed that" : $"the last {MaxCommits} commits of the file did not change that"));
            }

            (commit, file) = walk.MovedFrom.Value;
        }

        return Reading.NotRead<FileChange>($"Git {repoUrl}", "the file was moved too often to be followed");
    }

    private static Reading<FileChange> Absent(Reading<EquatableList<GitHistoryEntry>> history, string why) => Reading.Absent<FileChange>(history.Source, history.At ?? default, why);
}
