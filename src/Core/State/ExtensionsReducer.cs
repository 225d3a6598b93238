using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

internal static class ExtensionsReducer
{
    /// <summary>A database that cannot be looked into now stays as it was, as old.</summary>
    public static Snapshot Reduce(Snapshot snapshot, Observation.ExtensionsRead read, ReducerWork work)
    {
        work.Compared++;
        var held = snapshot.Extensions.GetValueOrDefault((read.Cluster, read.Key));
        var next = read.Looks.Select(look => Keep(held.FirstOrDefault(before => before.Database == look.Database), look)).ToEquatableList();
        if (held == next)
        {
            return snapshot;
        }

        work.Written++;
        return snapshot with { Extensions = snapshot.Extensions.SetItem((read.Cluster, read.Key), next) };
    }

    private static ExtensionLook Keep(ExtensionLook? before, ExtensionLook now) => (before?.Extensions, now.Extensions) switch
    {
        ({ HasValue: true } held, { State: ReadingState.Failed } failed) => now with { Extensions = held with { State = ReadingState.Stale, Why = failed.Why } },
        _ => now,
    };
}
