using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

/// <summary>Takes in the refs of a repository and notes which moved, when, and from where.</summary>
internal static class RefsReducer
{
    public static Snapshot Reduce(Snapshot snapshot, RepositoryRefs read, DateTimeOffset at, ReducerWork work)
    {
        var held = snapshot.Repositories.GetValueOrDefault(read.Url);
        if (held is not null && read.At < held.At)
        {
            return snapshot;
        }

        var next = held is null ? read : read with { Refs = Merge(held.Refs, read.Refs, at, work) };
        if (held == next)
        {
            return snapshot;
        }

        work.Written++;
        return snapshot with { Repositories = snapshot.Repositories.SetItem(read.Url, next) };
    }

    private static EquatableList<GitRef> Merge(EquatableList<GitRef> held, EquatableList<GitRef> read, DateTimeOffset at, ReducerWork work)
    {
        var known = held.Items.ToDictionary(item => item.Name);
        var merged = read.Items.Select(item => Moved(known.GetValueOrDefault(item.Name), item, at, work)).ToEquatableList();
        return merged == held ? held : merged;
    }

    private static GitRef Moved(GitRef? held, GitRef read, DateTimeOffset at, ReducerWork work)
    {
        work.Compared++;
        return held is not null && held.Commit == read.Commit ? held : read with { MovedAt = at, MovedFrom = held?.Commit };
    }
}
