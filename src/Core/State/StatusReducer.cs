using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

/// <summary>How sources are, and what Argo CD instances say about themselves.</summary>
internal static class StatusReducer
{
    /// <summary>A state keeps the time at which it began, and the last proof of life never goes back.</summary>
    public static Snapshot Reduce(Snapshot snapshot, SourceStatus status, ReducerWork work)
    {
        work.Compared++;
        var held = snapshot.Sources.GetValueOrDefault(status.Id);
        var next = held is null ? status : status with
        {
            Since = held.State == status.State ? held.Since : status.Since,
            LastSeen = status.LastSeen is null || held.LastSeen > status.LastSeen ? held.LastSeen : status.LastSeen,
            Version = status.Version ?? held.Version,
        };
        if (held == next)
        {
            return snapshot;
        }

        work.Written++;
        return snapshot with { Sources = snapshot.Sources.SetItem(status.Id, next) };
    }

    public static Snapshot Reduce(Snapshot snapshot, ArgoCdInstance instance, ReducerWork work)
    {
        work.Compared++;
        if (snapshot.Instances.TryGetValue(instance.Name, out var held) && held == instance)
        {
            return snapshot;
        }

        work.Written++;
        return snapshot with { Instances = snapshot.Instances.SetItem(instance.Name, instance) };
    }
}
