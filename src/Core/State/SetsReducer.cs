using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

internal static class SetsReducer
{
    /// <summary>Sets that own nothing any more are forgotten; one that cannot be read now stays as it was, as old.</summary>
    public static Snapshot Reduce(Snapshot snapshot, Observation.ApplicationSetsRead read, ReducerWork work)
    {
        work.Compared += read.Sets.Count;
        var sets = snapshot.ApplicationSets.RemoveRange(snapshot.ApplicationSets.Keys.Where(key => key.Instance == read.Source.Name).Except(read.Sets.Items.Select(set => set.Key)).ToList());
        foreach (var (key, now) in read.Sets)
        {
            sets = sets.SetItem(key, snapshot.ApplicationSets.GetValueOrDefault(key) is { HasValue: true } before && now.State == ReadingState.Failed
                ? before with { State = ReadingState.Stale, Why = now.Why }
                : now);
        }

        if (ReferenceEquals(sets, snapshot.ApplicationSets))
        {
            return snapshot;
        }

        work.Written += read.Sets.Count;
        return snapshot with { ApplicationSets = sets };
    }
}
