using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>Finds in Git the last commit that has the file of a database that went away. Asked for on demand, one question to Git at a time.</summary>
public sealed class BringBackReader(IGitReader git)
{
    private const int CommitsLookedAt = 20;

    public async Task<BringBack> ReadAsync(DatabaseTrace trace, DeclaredSet declared, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var now = declared.Databases.Items
            .Where(one => one.Key == trace.Key && (trace.Application is null || one.Application == trace.Application))
            .Select(one => one.Declaration)
            .OrderByDescending(place => place.OnTracked).ThenByDescending(place => place.Taken)
            .FirstOrDefault();
        if (now is not null)
        {
            return await FoundAsync(now, cancellationToken);
        }

        foreach (var place in trace.Places.Items.DistinctBy(place => (place.RepoUrl, place.File)))
        {
            if (await DeletedAsync(trace, place, snapshot, cancellationToken) is { } deleted)
            {
                return deleted;
            }
        }

        return trace.Places.Items.FirstOrDefault(place => place.Commit.Length > 0) is { } last
            ? await OrphanedAsync(last, cancellationToken)
            : new(BringBackWord.Unknown, "No file that declared it was ever read here, so which commit brings it back is not known.");
    }

    private async Task<BringBack> FoundAsync(Declaration place, CancellationToken cancellationToken)
    {
        var commit = git.Refs(place.RepoUrl).Value?.Resolve(place.Branch);
        var history = commit is null ? null : await git.ReadHistoryAsync(place.RepoUrl, commit, place.File, null, 1, cancellationToken);
        var last = history?.ValueIfKnown.Items.FirstOrDefault()?.Commit;
        var by = last is null ? "" : $" ({Name(last)})";
        return (place.OnTracked, place.Taken) switch
        {
            (true, true) => new(BringBackWord.Declared, $"{place.Branch} declares it in {place.File}{by}: the next sync of its application makes it again, empty unless its volume is bound first.", place.RepoUrl, place.File, last?.Id, place.Branch),
            (true, false) => new(BringBackWord.Dropped, $"{place.Branch} has {place.File}{by}, and the application's filter does not take it: widen the filter to bring it back.", place.RepoUrl, place.File, last?.Id, place.Branch),
            _ => new(BringBackWord.OnBranch, $"{place.File} is only on {place.Branch}{by}: merging that branch brings it back{(place.Taken ? "" : ", together with a filter that takes the file")}.", place.RepoUrl, place.File, last?.Id ?? commit, place.Branch),
        };
    }

    private async Task<BringBack?> DeletedAsync(DatabaseTrace trace, TracePlace place, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var tracked = trace.Application is { } key ? snapshot.Applications.GetValueOrDefault(key)?.Sources.Items.FirstOrDefault(source => source.RepoUrl == place.RepoUrl)?.EffectiveRevision : null;
        if (git.Refs(place.RepoUrl).Value?.Resolve(tracked ?? "HEAD") is not { } head)
        {
            return null;
        }

        var history = await git.ReadHistoryAsync(place.RepoUrl, head, place.File, null, CommitsLookedAt, cancellationToken);
        var deleting = history.ValueIfKnown.Items.FirstOrDefault(entry => entry.Changes.Items.Any(change => change.Kind == GitChangeKind.Deleted && change.Path == place.File))?.Commit;
        if (deleting is not { Parents: [var parent, ..] })
        {
            return null;
        }

        return new(BringBackWord.Deleted, $"{place.File} was deleted by {Name(deleting)}; the commit before it, {parent[..7]}, has it.", place.RepoUrl, place.File, parent, null, $"git checkout {parent} -- {Shell.Quote(place.File)}");
    }

    private async Task<BringBack> OrphanedAsync(TracePlace place, CancellationToken cancellationToken)
    {
        var commit = await git.ReadCommitAsync(place.RepoUrl, place.Commit, cancellationToken);
        var known = commit.ValueIfKnown is { } read ? Name(read) : place.Commit[..Math.Min(7, place.Commit.Length)];
        return new(
            BringBackWord.Orphaned,
            $"No branch that was read has {place.File} now; it was on {place.Branch} at {known}. Fetch that commit before the Git host drops it.",
            place.RepoUrl, place.File, place.Commit, null, $"git fetch origin {place.Commit} && git checkout {place.Commit} -- {Shell.Quote(place.File)}");
    }

    private static string Name(GitCommit commit) => $"{commit.ShortId} by {Words.Cut(commit.Author, 60)}";
}
